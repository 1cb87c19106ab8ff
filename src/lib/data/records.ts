/** A result that was published: what system, when, and what it reached. */
export interface PublishedRecord {
  year: number;
  name: string | {en: string; zh: string};
  /** Per cent of mistakes. */
  error: number;
  /** The reference of the page. */
  source: string;
}

/**
 * Top-5 errors on the test set of the ImageNet challenge, the best entry of each year without further training data: 1,000 kinds of
 * things, and a picture counts as wrong if its kind is not among five guesses. Russakovsky et al. 2015, table 7; He et al. 2016;
 * Hu et al. 2018.
 */
export const imageNetErrors: readonly PublishedRecord[] = [
  {year: 2010, name: "NEC-UIUC", error: 28.2, source: "Russakovsky et al. 2015"},
  {year: 2011, name: "XRCE", error: 25.8, source: "Russakovsky et al. 2015"},
  {year: 2012, name: "SuperVision (AlexNet)", error: 16.4, source: "Krizhevsky et al. 2012"},
  {year: 2013, name: "Clarifai", error: 11.7, source: "Russakovsky et al. 2015"},
  {year: 2014, name: "GoogLeNet", error: 6.7, source: "Russakovsky et al. 2015"},
  {year: 2015, name: "ResNet", error: 3.6, source: "He et al. 2016"},
  {year: 2017, name: "SENet", error: 2.3, source: "Hu et al. 2018"}
];

/**
 * Word error rates on English telephone conversations (Switchboard, the test set Hub5'00), in per cent. Seide et al. 2011 give the
 * first two, with the same training data.
 */
export const switchboardErrors: readonly PublishedRecord[] = [
  {year: 2011, name: {en: "Gaussian mixtures", zh: "高斯混合"}, error: 23.6, source: "Seide et al. 2011"},
  {year: 2011, name: {en: "7 hidden layers", zh: "7 个隐藏层"}, error: 16.1, source: "Seide et al. 2011"},
  {year: 2016, name: "Xiong", error: 5.8, source: "Xiong et al. 2016"},
  {year: 2017, name: "Saon", error: 5.5, source: "Saon et al. 2017"}
];

/** What people reach on the same two tests, in per cent: Russakovsky et al. 2015; Xiong et al. 2016, Saon et al. 2017. */
export const peopleErrors = {pictures: [5.1], speech: [5.9, 5.1]} as const;
