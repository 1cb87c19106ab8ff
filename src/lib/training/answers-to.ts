import type {Sequential} from "../nn/index.js";
import type {LabelledPictures} from "./held-back.js";

/** Pictures that a model has read, and the probabilities it gave to each class. */
export interface Answered<Pictures extends LabelledPictures> {
  asked: Pictures;
  answers: Float32Array[];
}

/** What a model takes pictures for, a hundred at a time. */
export const answersTo = async <Pictures extends LabelledPictures>(
  model: Pick<Sequential, "predict">,
  asked: Pictures
): Promise<Answered<Pictures>> => ({
  asked,
  answers: await model.predict(asked.images, {batchSize: 100})
});
