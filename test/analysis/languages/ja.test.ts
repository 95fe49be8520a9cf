import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/analysis/analyse.ts";
import type { Findings } from "../../../src/domain/findings.ts";
import { loadLexicon } from "../../../src/phrases/lexicons.ts";

const lexicon = loadLexicon("ja");

function analysed(text: string): Findings {
  return analyse({ text, language: "ja", published: "2026-11-24" }, lexicon);
}

/** What is said word for word, by whom, in which office. */
function spokenIn(text: string): (string | undefined)[][] {
  return analysed(text)
    .quotes.filter(({ kind }) => kind === "direct")
    .map(({ text: words, speaker }) => [words, speaker?.name ?? speaker?.text, speaker?.role]);
}

describe("a quotation in Japanese has its speaker", () => {
  it.each([
    ["森本花子知事は5日の記者会見で「対応を急ぐ」と述べた。", "対応を急ぐ", "森本花子", "知事"],
    ["「対応を急ぐ」と森本花子知事は語った。", "対応を急ぐ", "森本花子", "知事"],
    ["「うれしい」と話すのは山田さんだ。", "うれしい", "山田", undefined],
    ["米国のコバチ大統領は「会談は成功だ」と強調した。", "会談は成功だ", "コバチ", "大統領"],
    ["同社の田中一郎社長は「深くおわびする」と陳謝した。", "深くおわびする", "田中一郎", "社長"],
    ["専門家は「リスクは小さい」との見方を示した。", "リスクは小さい", "専門家", undefined],
    ["担当者は取材に対し「答えられない」としている。", "答えられない", "担当者", undefined],
    ["遺族の女性（45）は「信じられない」と話した。", "信じられない", "遺族の女性", undefined],
    ["鈴木氏「我々は勝つ」", "我々は勝つ", "鈴木", undefined],
    [
      "田中花子氏は「彼は『帰る』と言った」と語った。",
      "彼は『帰る』と言った",
      "田中花子",
      undefined,
    ],
  ])("%s", (text, words, speaker, role) => {
    expect(spokenIn(text)).toEqual([[words, speaker, role]]);
  });

  it("two quotations of one sentence have one speaker", () => {
    const speakers = spokenIn("山本健一社長は「残念だ」とした上で、「再発を防ぐ」と説明した。");
    expect(speakers.map(([, name]) => name)).toEqual(["山本健一", "山本健一"]);
  });

  it("a quotation that opens its paragraph has whom the next sentence is about", () => {
    expect(spokenIn("「家に帰りたい」。山本和子さん（78）は肩を落とした。")).toEqual([
      ["家に帰りたい", "山本和子", undefined],
    ]);
  });

  it.each([
    ["気象庁によると、台風は九州に上陸した。", "台風は九州に上陸した", "気象庁"],
    ["同社は新工場を建設すると発表した。", "新工場を建設する", "同社"],
    ["同庁は、川に近づかないよう求めている。", "川に近づかない", "同庁"],
  ])("reported speech too: %s", (text, words, speaker) => {
    const [quote] = analysed(text).quotes;
    expect(quote).toMatchObject({ kind: "indirect", text: words, speaker: { text: speaker } });
  });
});

it.each([
  "映画「冷たい水」は大ヒットした。",
  "この企画は「夏祭り」と名付けられた。",
  "「水の都」と呼ばれる街だ。",
  "小説『遠い国』が映画化される。",
])("a title or a name is no quotation: %s", (text) => {
  expect(analysed(text).quotes).toEqual([]);
});

it("nobody is named for what others are only said to say", () => {
  expect(spokenIn("市長が退任した。専門家の間では「時期尚早だった」とする声が多い。")).toEqual([
    ["時期尚早だった", undefined, undefined],
  ]);
});

it.each([
  ["「そうか。わかった。」と彼は言った。雨が降った。", 2],
  ["本当か?誰も答えない!静かだった。", 3],
  ["会議は終わった。“春祭り”は中止だ。", 2],
  ["株価は3.5%下がった。", 1],
])("sentences end where they should: %s", (text, count) => {
  expect(analysed(text).sentences).toHaveLength(count);
});

it("dates and figures are read as they are written", () => {
  const { facts } = analysed("令和7年3月5日、12人が死亡し、被害は約1億2000万円に上った。");
  expect(facts.map(({ text, value, unit, fate }) => [text, value, unit, fate])).toEqual([
    ["令和7年3月5日", "2025-03-05", undefined, undefined],
    ["12人", "12", undefined, "dead"],
    ["約1億2000万円", "120000000", "JPY", undefined],
  ]);
});

describe("questions in Japanese", () => {
  it.each([
    ["双方が再び会うかどうかは不明だ。", "outcome", "双方が再び会うのか？"],
    ["事故の原因は分かっていない。", "outcome", "事故の原因は何か？"],
    ["本紙はこの映像を独自に確認できていない。", "unverified", "この映像は誰が確認できるのか？"],
    ["関係者によると、同行は損失を出した。", "anonymous", "実名で裏付ける人はいるのか？"],
    ["市長は関与を否定した。", "disputed", "どちらの主張が事実なのか？"],
    ["報道によると、両社は合併を協議している。", "hearsay", "この情報の根拠は何か？"],
    ["2回目の協議は大阪で開かれる予定だ。", "expected", "2回目の協議は大阪で開かれるのか？"],
    ["彼女は報告書がいつ出るかを明らかにしなかった。", "nodetail", "報告書がいつ出るのか？"],
    ["同社はコメントの要請に応じなかった。", "nodetail", "同社はどう答えるのか？"],
    ["政府は金曜日までに回答するよう求めている。", "deadline", "金曜日までに実現するのか？"],
    ["交渉が失敗すれば、税率が上がる。", "condition", "交渉が失敗すれば、どうなるのか？"],
    ["少なくとも12人が死亡した。", "count", "最終的な人数は何人か？"],
    ["規制は段階的に解除される可能性がある。", "possible", "規制は段階的に解除されるのか？"],
    ["一部の国は決議に反対した。", "unnamed", "具体的にはどの国か？"],
  ])("%s", (text, kind, question) => {
    expect(analysed(text).questions[0]).toMatchObject({ kind, text: question });
  });

  it.each([
    "会談は予定通り開かれた。",
    "住民は避難しなければならない。",
    "専門家によれば、この地域は安全だ。",
    "犯人は逮捕された。",
  ])("nothing is asked of %s", (text) => {
    expect(analysed(text).questions).toEqual([]);
  });
});
