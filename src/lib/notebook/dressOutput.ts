import {Inspector} from "observablehq:runtime";
import {dressOutput} from "./inspector.js";

// In the head of each page, so that what the author's cells show first is dressed already.
dressOutput(Inspector);
