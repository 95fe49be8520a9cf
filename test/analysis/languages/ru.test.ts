import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/analysis/analyse.ts";
import type { Findings } from "../../../src/domain/findings.ts";
import { loadLexicon } from "../../../src/phrases/lexicons.ts";

const lexicon = loadLexicon("ru");
const read = (text: string): Findings => analyse({ text, language: "ru" }, lexicon);

function quotesOf(text: string): [string, string | undefined, string | undefined][] {
  return read(text).quotes.map(({ text: said, speaker, cue }) => [
    said,
    speaker?.name ?? speaker?.text,
    cue?.text,
  ]);
}

function peopleOf(text: string): Record<string, string | undefined> {
  return Object.fromEntries(
    read(text).facts.flatMap(({ kind, value, role }) =>
      kind === "person" && value ? [[value, role]] : [],
    ),
  );
}

describe("Russian quotes", () => {
  it.each([
    [
      "«Мы закроем завод», — сказал в среду журналистам министр труда Олег Сомов.",
      ["Мы закроем завод", "Олег Сомов", "сказал"],
    ],
    [
      "Глава ведомства Ирина Белова после совещания в Туле заявила, что планы не изменятся.",
      ["что планы не изменятся", "Ирина Белова", "заявила"],
    ],
    [
      "По словам адвоката Павла Громова, суд отложили.",
      ["суд отложили", "Павел Громов", "По словам"],
    ],
    [
      "По версии следствия, Громов получил взятку.",
      ["Громов получил взятку", "следствия", "По версии"],
    ],
    ["В полиции сообщили, что погибших нет.", ["что погибших нет", "полиции", "сообщили"]],
    [
      "— Мы закрываемся в полдень, — сказала продавец Анна.",
      ["Мы закрываемся в полдень", "Анна", "сказала"],
    ],
  ])("have their speaker: %s", (text, expected) => {
    expect(quotesOf(text)).toEqual([expected]);
  });

  it("are found on both sides of what interrupts them", () => {
    const text = "«Денег нет, — сказал Олег Сомов, — школу придётся закрыть».";
    expect(quotesOf(text).map(([said, who]) => [said, who])).toEqual([
      ["Денег нет", "Олег Сомов"],
      ["школу придётся закрыть", "Олег Сомов"],
    ]);
  });

  it.each([
    "Фильм «Солнце» получил премию «Ника».",
    "Роман Толстого «Война и мир» изучают в школе.",
    "Завод «Заря» выпускает так называемые «умные» часы.",
  ])("are not titles, names and scare quotes: %s", (text) => {
    expect(quotesOf(text)).toEqual([]);
  });
});

describe("Russian people", () => {
  it("are shown in the nominative that the article has, with their office", () => {
    const text =
      "Зеленского ждут в Риме. Приезд президента Украины Владимира Зеленского отложили. " +
      "Владимир Зеленский поблагодарил Зеленскому написавших.";
    expect(peopleOf(text)).toEqual({ "Владимир Зеленский": "президент Украины" });
  });

  it.each([
    ["Суд отпустил бывшего мэра Ивана Петрова.", "Иван Петров", "бывший мэр"],
    ["Об этом сказали главе МИД Марии Ивановой.", "Мария Иванова", "глава МИД"],
    ["Он говорил с премьером Эмманюэлем Макроном.", "Эмманюэль Макрон", "премьер"],
    ["Визит президента Обамы отложили.", "Обама", "президент"],
  ])("are put into the nominative where that is sure: %s", (text, name, role) => {
    expect(peopleOf(text)).toEqual({ [name]: role });
  });

  it("do not get the office of somebody who is theirs, nor theirs of them", () => {
    expect(peopleOf("Жена президента Владимира Путина уехала.")).toEqual({
      "Владимир Путин": "президент",
    });
    expect(peopleOf("Пресс-секретарь президента Дмитрий Песков ответил.")).toEqual({
      "Дмитрий Песков": "Пресс-секретарь президента",
    });
  });

  it("of one surname or one given name stay apart", () => {
    const text =
      "Депутат Виктор Орлов приехал. Певица Виктория Орлова спела. Мэр Иван Орлов ушёл. " +
      "С Орловой говорил Виктор Белов.";
    expect(Object.keys(peopleOf(text)).toSorted()).toEqual(
      ["Виктор Орлов", "Виктория Орлова", "Иван Орлов", "Виктор Белов"].toSorted(),
    );
  });

  it("are no novels, institutions and firms", () => {
    expect(peopleOf("Роман Толстого издали. Эксперты Всемирного банка уехали.")).toEqual({});
    expect(peopleOf("Основатель Green Forum уехал.")).toEqual({});
  });
});

describe("Russian sentences", () => {
  it.each([
    ["Так было в 2014 г. в Крыму. Потом всё изменилось.", 2],
    ["Академик А. П. Титов и проф. Белов живут на ул. Мира. Им 70 лет.", 2],
    ["Выросли цены на хлеб, молоко и т. д. Власти молчат.", 2],
    ["Он вернулся из США. Там холодно.", 2],
  ])("end where they end: %s", (text, count) => {
    expect(read(text).sentences).toHaveLength(count);
  });
});

describe("Russian questions", () => {
  it.each([
    ["Пока неизвестно, кто заплатит за ремонт.", "outcome", "Кто заплатит за ремонт?"],
    ["Неясно, состоится ли матч.", "outcome", null],
    ["Причины аварии до сих пор не установлены.", "outcome", "Когда выяснятся причины аварии?"],
    ["Проверить эти сведения не удалось.", "unverified", "Кто может подтвердить эти сведения?"],
    ["Об этом сообщил источник в мэрии.", "anonymous", "Кто подтвердит это открыто?"],
    [
      "Мэр якобы получил взятку.",
      "hearsay",
      "Какие есть доказательства того, что мэр получил взятку?",
    ],
    ["Компания отрицает обвинения в сговоре.", "disputed", "Подтвердятся ли обвинения в сговоре?"],
    ["Ожидается, что банк повысит ставку.", "expected", "Повысит ли банк ставку?"],
    [
      "Компания намерена закрыть завод.",
      "expected",
      "Когда именно компания намерена закрыть завод?",
    ],
    [
      "Фирма должна до 1 марта представить отчёт.",
      "deadline",
      "Успеет ли фирма представить отчёт к сроку?",
    ],
    ["Рабочие уйдут, если цех закроют.", "condition", "Что будет, если цех закроют?"],
    ["Погибли по меньшей мере 12 человек.", "count", "Сколько всего человек погибло?"],
    ["Цены могут вырасти осенью.", "possible", "Могут ли цены вырасти осенью?"],
    ["Компания не ответила на запрос.", "nodetail", "Что отвечает на это компания?"],
    ["Некоторые страны выступили против.", "unnamed", "Какие именно страны выступили против?"],
  ])("ask for what is open: %s", (text, kind, question) => {
    const [found] = read(text).questions;
    expect(found?.kind).toBe(kind);
    if (question !== null) expect(found?.text).toBe(question);
  });

  it.each([
    "Неизвестный мужчина вошёл в магазин.",
    "Парламент отверг поправки к закону.",
    "Как и ожидалось, бюджет приняли.",
    "Если бы не дождь, матч бы состоялся.",
    "Каждый может купить билет.",
    "Дождь не может остановить праздник.",
    "Иванова назначена на должность министра.",
    "Источник питания вышел из строя.",
  ])("are not asked of what is settled: %s", (text) => {
    expect(read(text).questions).toEqual([]);
  });
});
