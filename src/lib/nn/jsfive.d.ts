declare module "jsfive" {
  /** What is used of it: a tree of groups, with arrays of numbers as its leaves. */
  export class Group {
    readonly keys: string[];
    get(path: string): Group | Dataset;
  }

  export class File extends Group {
    constructor(bytes: ArrayBuffer, name?: string);
  }

  export class Dataset {
    readonly shape: number[];
    readonly value: ArrayLike<number>;
  }
}
