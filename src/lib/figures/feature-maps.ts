import {largestMagnitude} from "./colour-scale.js";
import type {Scale} from "./colour-scale.js";
import {addStyle, html} from "./element.js";
import {channelOf} from "./filter-detail.js";
import {stepOf} from "./move-on-keys.js";
import {picture} from "./picture.js";
import type {Picture} from "./picture.js";

const rules = `
.feature-maps { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(var(--map), 22%), 1fr)); gap: 0.5rem; max-width: 84rem; }
.feature-maps button { display: grid; gap: 4px; padding: 4px; align-content: start; min-height: 0; background: none; border: 1px solid var(--rule, #ddd); border-radius: 4px; font: 13px/1.2 var(--sans, sans-serif); color: var(--ink-soft, #555); }
.feature-maps button[aria-checked="true"] { border-color: var(--accent, #00578f); box-shadow: 0 0 0 2px var(--accent, #00578f); color: var(--ink, #111); }
/* A few numbers are told apart at half the width of a map. */
.feature-maps .picture.coarse { width: 50%; margin: 0 auto; }
.feature-maps .picture { outline: 1px solid var(--rule, #ddd); }
`;

/** One picture of each channel: a filter, or the map it makes. */
export interface MapLayer {
  name: string;
  rows: number;
  columns: number;
  scale: Scale;
  /** Share one scale among all channels (default), or let each channel have its own. */
  each?: boolean;
}

export type FeatureMaps = HTMLElement & {
  /** The chosen channel. */
  value: number;
  /** Shows values, one array for each layer, [rows, columns, count] with the channel last. */
  update(values: readonly ArrayLike<number>[]): void;
};

/**
 * All channels of a layer side by side, each with its pictures one below the other. One can be chosen, by click or by
 * arrow keys: `value` is its number, "input" is dispatched.
 * @param name what a channel is called, "filter"
 * @param width the least width of a picture, in rem
 */
export function featureMaps(
  count: number,
  layers: readonly MapLayer[],
  {name, width = 4.4}: {name: string; width?: number}
): FeatureMaps {
  addStyle("feature-maps", rules);
  const pictures: Picture[][] = [];
  const buttons = Array.from({length: count}, (_, channel) => {
    const own = layers.map(({rows, columns, scale}) => picture(rows, columns, scale));
    own.forEach((image, l) => image.classList.toggle("coarse", layers[l].columns < 8));
    pictures.push(own);
    return html(
      "button",
      {type: "button", role: "radio", "aria-label": `${name} ${channel + 1}`},
      ...own,
      html("span", {}, String(channel + 1))
    );
  });
  const element = html(
    "div",
    {class: "feature-maps", role: "radiogroup", "aria-label": name, style: `--map: ${width}rem`},
    ...buttons
  ) as unknown as FeatureMaps;

  const choose = (channel: number) => {
    element.value = channel;
    buttons.forEach((button, k) => {
      button.setAttribute("aria-checked", String(k === channel));
      button.tabIndex = k === channel ? 0 : -1;
    });
  };
  const choosing = (channel: number) => {
    if (channel === element.value) return;
    choose(channel);
    element.dispatchEvent(new Event("input", {bubbles: true}));
  };
  buttons.forEach((button, channel) => button.addEventListener("click", () => choosing(channel)));
  element.addEventListener("keydown", event => {
    const across = Math.max(1, buttons.filter(button => button.offsetTop === buttons[0].offsetTop).length);
    const {value} = element;
    const place = stepOf(
      event.key,
      [Math.floor(value / across), value % across],
      Math.ceil(count / across),
      across
    );
    if (!place) return;
    event.preventDefault();
    const channel = Math.min(count - 1, place[0] * across + place[1]);
    choosing(channel);
    buttons[channel].focus();
  });
  element.update = values => {
    layers.forEach(({rows, columns, each = false}, l) => {
      const all = largestMagnitude(values[l]);
      pictures.forEach((own, channel) => {
        const limit = each ? largestMagnitude(channelOf(values[l], rows * columns, channel, count)) : all;
        own[l].paint(values[l], limit, channel, count);
      });
    });
  };
  choose(0);
  return element;
}
