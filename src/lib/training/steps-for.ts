/** Training steps of 32 digits for a training set of so many: a small set is learned by heart sooner. */
export const stepsFor = (size: number): number => (size <= 200 ? 150 : size <= 1000 ? 300 : 600);
