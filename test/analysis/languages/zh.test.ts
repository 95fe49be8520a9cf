import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/analysis/analyse.ts";
import type { Findings } from "../../../src/domain/findings.ts";
import { loadLexicon } from "../../../src/phrases/lexicons.ts";

const lexicon = loadLexicon("zh");

function analysed(text: string): Findings {
  return analyse({ text, language: "zh", published: "2026-11-24" }, lexicon);
}

/** What is said word for word, by whom, in which office. */
function spokenIn(text: string): (string | undefined)[][] {
  return analysed(text)
    .quotes.filter(({ kind }) => kind === "direct")
    .map(({ text: words, speaker }) => [words, speaker?.name ?? speaker?.text, speaker?.role]);
}

describe("a quotation in Chinese has its speaker", () => {
  it.each([
    ["外交部发言人林晓说：“大门是敞开的。”", "大门是敞开的。", "林晓", "外交部发言人"],
    ["「大門是敞開的」，外交部發言人林曉說。", "大門是敞開的", "林曉", "外交部發言人"],
    ["“球员们尽力了，”主教练马尔科·贝里奇赛后说。", "球员们尽力了", "马尔科·贝里奇", "主教练"],
    ["王明部长在接受本台采访时指出，“时间不多了”。", "时间不多了", "王明", "部长"],
    ["总统科瓦奇周一在议会对议员们表示：“预算已经完成。”", "预算已经完成。", "科瓦奇", "总统"],
    ["工会发表声明，称“谈判已经破裂”。", "谈判已经破裂", "工会", undefined],
    ["外交部：“坚决反对”", "坚决反对", "外交部", undefined],
    ["目击者张女士告诉记者：“我听到一声巨响。”", "我听到一声巨响。", "张", "目击者"],
  ])("%s", (text, words, speaker, role) => {
    expect(spokenIn(text)).toEqual([[words, speaker, role]]);
  });

  it("a pronoun stands for who spoke before, in either script", () => {
    expect(spokenIn("市長陳立安今天受訪。他說：「市府會配合。」")).toEqual([
      ["市府會配合。", "陳立安", "市長"],
    ]);
  });

  it("who goes on speaking in the same sentence", () => {
    expect(spokenIn("市长陈立安会见了议员，并表示：“预算不变。”")).toEqual([
      ["预算不变。", "陈立安", "市长"],
    ]);
  });

  it.each([
    ["国务卿安娜·科瓦奇强调，两国关系很重要。", "两国关系很重要", "安娜·科瓦奇"],
    ["据新华社报道，这座桥已经关闭。", "这座桥已经关闭", "新华社"],
    ["一位不愿透露姓名的官员表示，谈判已停止。", "谈判已停止", "一位不愿透露姓名的官员"],
  ])("reported speech too: %s", (text, words, speaker) => {
    const [quote] = analysed(text).quotes;
    expect(quote).toMatchObject({ kind: "indirect", text: words });
    expect(quote?.speaker?.name ?? quote?.speaker?.text).toBe(speaker);
  });
});

it.each([
  "电影《冷水》的主题曲“远方”获奖。",
  "所谓“小步走”已见成效。",
  "这座城市被称为“水城”。",
  "公司没有回应。",
  "该决定遭到反对派的批评。",
  "总理对灾民表示慰问。",
])("no speech: %s", (text) => {
  expect(analysed(text).quotes).toEqual([]);
});

it.each([
  ["他走了。她留下。", 2],
  ["“我们走吧。”他说。雨停了。", 2],
  ["会议结束了。“我们走吧。”她说：“雨停了。”", 3],
  ["油价上涨3.5%。专家不感意外。", 2],
  ["“第一。第二。”部长说。", 2],
  ["真的吗?没有人回答。", 2],
])("sentences end where they should: %s", (text, count) => {
  expect(analysed(text).sentences).toHaveLength(count);
});

it("one person under several names is one person", () => {
  const people = analysed(
    "总统弗兰克·科瓦奇到访。科瓦奇说了话。外长王明也来了，王部长没有说话。",
  ).facts.filter(({ kind }) => kind === "person");
  expect(people.map(({ value, role }) => [value, role])).toEqual([
    ["弗兰克·科瓦奇", "总统"],
    ["王明", "外长"],
  ]);
});

it("dates and figures are read as they are written", () => {
  const { facts } = analysed(
    "2024年3月5日，法国北部至少有12名学生受伤，损失达3.5万亿元。昨天放晴。",
  );
  expect(facts.map(({ text, value, unit, counts }) => [text, value, unit, counts])).toEqual([
    ["法国", "FR", undefined, undefined],
    ["2024年3月5日", "2024-03-05", undefined, undefined],
    ["昨天", "2026-11-23", undefined, undefined],
    ["12名学生", "12", undefined, "学生"],
    ["3.5万亿元", "3500000000000", "CNY", undefined],
  ]);
});

describe("questions in Chinese", () => {
  it.each([
    ["目前尚不清楚双方是否会再次会面。", "outcome", "双方是否会再次会面？"],
    ["目前尚不清楚雙方是否會再次會面。", "outcome", "雙方是否會再次會面？"],
    ["本报无法独立核实这段视频。", "unverified", "谁能独立核实这段视频？"],
    ["据一名知情人士透露，银行亏损严重。", "anonymous", "还有谁能公开证实这一说法？"],
    ["市长否认他收过钱。", "disputed", "哪一方的说法符合事实？"],
    ["据报道，两家公司正在合并。", "hearsay", "这一消息的依据是什么？"],
    ["第二轮会谈定于下周五在该市举行。", "expected", "第二轮会谈能否如期在该市举行？"],
    ["她拒绝透露报告何时公布。", "nodetail", "报告何时公布？"],
    ["双方必须在周五前达成协议。", "deadline", "双方能否在周五前达成协议？"],
    ["如果谈判失败，税率会上调。", "condition", "如果谈判失败，会发生什么？"],
    ["初步统计显示，至少12人死亡。", "count", "最终有多少人死亡？"],
    ["限制可能会分阶段取消。", "possible", "限制是否会分阶段取消？"],
    ["一些国家反对这项决议。", "unnamed", "具体是哪些国家？"],
  ])("%s", (text, kind, question) => {
    expect(analysed(text).questions[0]).toMatchObject({ kind, text: question });
  });

  it.each([
    "会谈如期举行。",
    "这是不可能的事。",
    "法院将案件移交检方。",
    "事故原因已经查明。",
    "他说：“我们可能会输。”",
  ])("nothing is asked of %s", (text) => {
    expect(analysed(text).questions).toEqual([]);
  });
});
