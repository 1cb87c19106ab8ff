// @vitest-environment jsdom
import {expect, it} from "vitest";
import {workFile} from "../../../src/lib/notebook/workFile.js";

const page = {title: "Convolution", address: "https://example.org/en/convolution"};

it("a reader's work is a file that a person can read: each text under the name of its place", () => {
  const pieces = [
    {number: 3, heading: "Padding", isOwn: false, text: "const pad = 2;\n"},
    {number: "S1", heading: "", isOwn: false, text: "export const stride = 1;"},
    {number: 9, heading: "Padding", isOwn: true, text: "display(`\n```\nmarks\n```\n`);\n"}
  ];
  expect(workFile(page, pieces, "en")).toBe(`# Convolution

<https://example.org/en/convolution>

## Cell 3 · Padding · changed

\`\`\`ts
const pad = 2;
\`\`\`

## Cell S1 · changed

\`\`\`ts
export const stride = 1;
\`\`\`

## Cell 9 · Padding · my own

\`\`\`\`ts
display(\`
\`\`\`
marks
\`\`\`
\`);
\`\`\`\`
`);
  expect(workFile(page, pieces, "zh")).toContain("## 单元格 3 · Padding · 已修改");
});
