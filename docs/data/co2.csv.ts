// CO₂ at Mauna Loa, monthly, ppm. Origin: Scripps CO₂ Program; CC BY 4.0. Before June 1964 months are missing.
import {seriesFile} from "./seriesFile.js";

process.stdout.write(seriesFile("co2-concentration.csv", {date: "Date", value: "CO2"}, "1965-01-01"));
