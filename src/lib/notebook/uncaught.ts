interface Watched {
  /** Shows an error that arose in the cell's code; false if it did not. */
  caught(error: unknown): boolean;
}

/** Brings errors that nobody caught, such as those of timers and of events, to the edited cell whose code they come from. */
export function watchUncaught(cells: Iterable<Watched>): void {
  const tell = (event: Event, error: unknown) => {
    // Code of a run that has ended is meant to break off.
    if (error instanceof Error && error.name === "EndedError") event.preventDefault();
    else for (const cell of cells) if (cell.caught(error)) return;
  };
  addEventListener("error", event => tell(event, event.error));
  addEventListener("unhandledrejection", event => tell(event, event.reason));
}
