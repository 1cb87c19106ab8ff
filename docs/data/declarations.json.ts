import {makeDeclarations} from "../../src/lib/book/declarations.js";

/** What the live cells' editor knows of types; fetched at the first edit of a page. */
process.stdout.write(JSON.stringify(makeDeclarations()));
