import {html} from "../figures/element.js";
import {recallTable} from "../figures/recall-table.js";
import {startDevice} from "../nn/device.js";
import {hyperparameters} from "./hyperparameters.js";
import {recallLosses, recallLossPlot} from "./recall-losses.js";
import {recallData, recallModels, recallPlan} from "./recall-task.js";
import {sideBySide} from "./side-by-side.js";
import {slowDevice} from "./slow-device.js";
import {Trainer} from "./trainer.js";

/**
 * The recall task trained on the reader's device, as it was beforehand: a panel, menus for lag, forget bias and seed, the losses of
 * both layers, and what they answer of sequences they have not seen. It is loaded for who asks for it.
 * @param options.invalidation settles when the cell that holds it is about to run anew
 */
export async function recallAgain({
  lang,
  invalidation
}: {
  lang: "en" | "zh";
  invalidation: Promise<unknown>;
}): Promise<HTMLElement> {
  const notice = await slowDevice(await startDevice(), {lang});
  const menus = hyperparameters(lang, {
    lag: [[10, 20, 40, 80], 10],
    forgetBias: [[1, 5], 1],
    seed: [[1, 2, 3], 1]
  });
  const trainer = new Trainer({lang, settings: menus});
  const plot = recallLossPlot(lang);
  const answers = html("div", {});
  let end = () => {};

  /** Makes the models that the menus ask for; they wait for the reader's start. */
  const begin = async () => {
    end();
    const over = new Promise<void>(resolve => (end = resolve));
    const {lag, forgetBias, seed} = trainer.form.value;
    const {rnn, lstm} = recallModels({lag, forgetBias, seed});
    const {shown, unseen} = recallData(lag, seed);
    void over.then(() => {
      for (const model of [rnn, lstm]) model.dispose();
    });
    const fit = (initialEpoch: number) => {
      const validationData = [unseen.x, unseen.labels] as const;
      const options = {epochs: recallPlan.epochs, initialEpoch, seed, validationData};
      return sideBySide(rnn.fit(shown.x, shown.labels, options), lstm.fit(shown.x, shown.labels, options));
    };
    for await (const steps of trainer.run([rnn, lstm], fit, {invalidation: over})) {
      plot.update(recallLosses(steps, lang), 160);
      answers.replaceChildren(recallTable(steps, {lang}));
    }
  };
  // What fails is told in the panel.
  const anew = () => void begin().catch(() => undefined);
  trainer.form.addEventListener("input", anew);
  void invalidation.then(() => end());
  anew();
  return html(
    "div",
    {class: "recall-again"},
    ...(notice ? [notice] : []),
    trainer.panel(),
    trainer.form,
    plot,
    answers
  );
}
