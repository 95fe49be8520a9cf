import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/analysis/analyse.ts";
import type { Findings } from "../../../src/domain/findings.ts";
import { loadLexicon } from "../../../src/phrases/lexicons.ts";

const lexicon = loadLexicon("tr");

function analysed(text: string): Findings {
  return analyse({ text, language: "tr", heading: null, published: "2026-11-24" }, lexicon);
}

describe("a quotation in Turkish has its speaker", () => {
  it.each([
    ['Vali Hasan Öz, "Yollar yarın açılacak." dedi.', "Yollar yarın açılacak.", "Hasan Öz"],
    [
      'Vali Hasan Öz Salı günü gazetecilere yaptığı açıklamada "Yollar açılıyor" ifadelerini kullandı.',
      "Yollar açılıyor",
      "Hasan Öz",
    ],
    ['"Yollar açılıyor" diyen Vali Hasan Öz, kente döndü.', "Yollar açılıyor", "Hasan Öz"],
    ['Vali Hasan Öz şöyle konuştu: "Kar durdu. Bekliyoruz."', "Kar durdu. Bekliyoruz.", "Hasan Öz"],
    ['Vali Hasan Öz: "Yollar açılıyor, bekleyin."', "Yollar açılıyor, bekleyin.", "Hasan Öz"],
    ['"Yollar açılıyor" diyor Hasan Öz.', "Yollar açılıyor", "Hasan Öz"],
    [
      'Reuters\'a konuşan üst düzey bir yetkili, "Yollar açılıyor" dedi.',
      "Yollar açılıyor",
      "üst düzey bir yetkili",
    ],
    [
      'Sağlık Bakanlığı\'ndan yapılan açıklamada, "Aşı stoku yeterli" denildi.',
      "Aşı stoku yeterli",
      "Sağlık Bakanlığı",
    ],
    ['Dün akşam "Yollar açılıyor" dedi.', "Yollar açılıyor", null],
  ])("%s", (text, words, speaker) => {
    const direct = analysed(text).quotes.filter(({ kind }) => kind === "direct");
    expect(
      direct.map((quote) => [quote.text, quote.speaker?.name ?? quote.speaker?.text ?? null]),
    ).toEqual([[words, speaker]]);
  });

  it("with office, and without the ending behind the apostrophe", () => {
    const [quote] = analysed(
      'İzmir Valisi Hasan Öz\'ün danışmanı Ayşe Kaya, "Yollar açılıyor" diye konuştu.',
    ).quotes;
    expect(quote?.speaker).toMatchObject({ name: "Ayşe Kaya", role: "danışmanı" });
    const { facts } = analysed("İzmir Valisi Hasan Öz'e göre kar durdu.");
    expect(facts[0]).toMatchObject({ kind: "person", text: "Hasan Öz", role: "İzmir Valisi" });
  });

  it.each([
    ["Vali Hasan Öz, yolların yarın açılacağını söyledi.", "yolların yarın açılacağını"],
    ["Vali Hasan Öz'e göre yollar yarın açılacak.", "yollar yarın açılacak"],
    [
      "Vali Hasan Öz, Ankara'da yaptığı açıklamada, yolların açıldığını belirtti.",
      "yolların açıldığını",
    ],
  ])("reported speech too: %s", (text, words) => {
    const quotes = analysed(text).quotes.map((quote) => [quote.text, quote.speaker?.name]);
    expect(quotes).toEqual([[words, "Hasan Öz"]]);
  });
});

it.each([
  'Yönetmenin "Soğuk Su" adlı filmi ödül aldı.',
  'Meydan halk arasında "Kuyu" olarak bilinen yerdir.',
  'Kurs "onaylandı".',
])("a title or a name is no quotation: %s", (text) => {
  expect(analysed(text).quotes).toEqual([]);
});

it.each([
  ["Prof. Dr. Ali Öz saat 09.30'da T.C. Valiliği'ne geldi. Sonra gitti.", 2],
  ["Yarış 28. kez 3. Selim Parkı'nda yapıldı. İlgi büyüktü.", 2],
  ["Elma, armut vb. ürünler satıldı. Fiyat 12,40 liraydı.", 2],
])("sentences end where they should: %s", (text, count) => {
  expect(analysed(text).sentences).toHaveLength(count);
});

it.each([
  ["Yangını kimin çıkardığı henüz bilinmiyor.", "outcome", "Yangını kim çıkardı?"],
  ["Kaç kişinin öldüğü bilinmiyor.", "outcome", "Kaç kişi öldü?"],
  ["Yangının nedeni bilinmiyor.", "outcome", "Yangının nedeni ne?"],
  [
    "Maçın oynanıp oynanmayacağı belli değil.",
    "outcome",
    "Maçın oynanıp oynanmayacağı ne zaman netleşecek?",
  ],
  ["Valilik haberi doğrulamadı.", "unverified", "Bunu kim doğrulayabilir?"],
  [
    "Adının açıklanmasını istemeyen bir yetkili yolun kapandığını söyledi.",
    "anonymous",
    "Bunu adını vererek kim doğrulayacak?",
  ],
  [
    "Müdürün belgeleri yaktığı iddia edildi.",
    "hearsay",
    "Müdürün belgeleri yaktığı iddiasının kanıtı ne?",
  ],
  ["Müdür suçlamaları reddetti.", "disputed", "Hangi tarafın anlattığı doğru?"],
  [
    "Köprünün mayısta açılması bekleniyor.",
    "expected",
    "Köprünün mayısta açılması gerçekleşecek mi?",
  ],
  ["Valilik konuyla ilgili yorum yapmadı.", "nodetail", "Valilik bu konuda ne diyor?"],
  ["Yağmur durmazsa maç ertelenecek.", "condition", "Yağmur durmazsa ne olacak?"],
  ["Sendikaya salıya kadar süre verildi.", "deadline", "Verilen süreye uyulacak mı?"],
  ["Sel köprüyü yıkabilir.", "possible", "Sel köprüyü yıkabilir mi?"],
  ["En az 5 kişi yaralandı.", "count", "Kesin sayı kaç?"],
  ["Bazı ülkeler öneriyi geri çevirdi.", "unnamed", "Hangi ülkeler öneriyi geri çevirdi?"],
])("asks what stays open: %s", (text, kind, question) => {
  expect(analysed(text).questions.map((each) => [each.kind, each.text])).toEqual([
    [kind, question],
  ]);
});

it.each([
  "Köprü günde 200 araç taşıyabiliyordu.",
  "Bursa'da borsa yükseldi.",
  "Karar beklendiği gibi açıklandı.",
  "Bakan teklifi reddetti.",
  "Müdür neden ayrıldığını anlattı.",
])("asks nothing of what is closed: %s", (text) => {
  expect(analysed(text).questions).toEqual([]);
});

it("knows places by their stem, dates, and percent before the number", () => {
  const { facts } = analysed(
    "İstanbul'da fiyatlar 3 Mayıs 2026'da yüzde 3,5 arttı, Türkiye'nin derdi bu.",
  );
  expect(facts.map(({ kind, text, value }) => [kind, text, value ?? null])).toEqual([
    ["place", "İstanbul", null],
    ["place", "Türkiye", "TR"],
    ["date", "3 Mayıs 2026", "2026-05-03"],
    ["figure", "yüzde 3,5", "3.5"],
  ]);
});
