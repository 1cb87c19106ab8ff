// Highest temperature of each day in Seattle, 2012 to 2015, °C. Origin: NOAA; a work of the US government.
import {seriesFile} from "./seriesFile.js";

process.stdout.write(seriesFile("seattle-weather.csv", {date: "date", value: "temp_max"}));
