/** The words that `generate.js` makes records of; nobody said them. */

/** Parties: id, what it is, its name in English, French and Japanese. */
export const PARTIES = `
ae state Emirates Émirats アラブ首長国連邦
ar state Argentina Argentine アルゼンチン
at state Austria Autriche オーストリア
au state Australia Australie オーストラリア
be state Belgium Belgique ベルギー
br state Brazil Brésil ブラジル
ca state Canada Canada カナダ
ch state Switzerland Suisse スイス
cl state Chile Chili チリ
cz state Czechia Tchéquie チェコ
de state Germany Allemagne ドイツ
dk state Denmark Danemark デンマーク
eg state Egypt Égypte エジプト
es state Spain Espagne スペイン
eu organisation European-Union Union-européenne 欧州連合
fi state Finland Finlande フィンランド
fr state France France フランス
gb state United-Kingdom Royaume-Uni 英国
gr state Greece Grèce ギリシャ
id state Indonesia Indonésie インドネシア
ie state Ireland Irlande アイルランド
in state India Inde インド
it state Italy Italie イタリア
jp state Japan Japon 日本
ke state Kenya Kenya ケニア
kr state Korea Corée 韓国
ma state Morocco Maroc モロッコ
mx state Mexico Mexique メキシコ
my state Malaysia Malaisie マレーシア
ng state Nigeria Nigéria ナイジェリア
nl state Netherlands Pays-Bas オランダ
no state Norway Norvège ノルウェー
nz state New-Zealand Nouvelle-Zélande ニュージーランド
ph state Philippines Philippines フィリピン
pl state Poland Pologne ポーランド
pt state Portugal Portugal ポルトガル
sa state Saudi-Arabia Arabie-saoudite サウジアラビア
se state Sweden Suède スウェーデン
sn state Senegal Sénégal セネガル
un organisation United-Nations Nations-Unies 国際連合
us state United-States États-Unis 米国
vn state Viet-Nam Viêt-Nam ベトナム
za state South-Africa Afrique-du-Sud 南アフリカ`;

/** Cities: id of the party, English, French, Japanese. */
export const CITIES = `
ca Ottawa Ottawa オタワ
jp Tokyo Tokyo 東京
de Berlin Berlin ベルリン
fr Paris Paris パリ
gb London Londres ロンドン
us Washington Washington ワシントン
br Brasília Brasilia ブラジリア
in New-Delhi New-Delhi ニューデリー
it Rome Rome ローマ
kr Seoul Séoul ソウル
ch Geneva Genève ジュネーブ
ke Nairobi Nairobi ナイロビ
at Vienna Vienne ウィーン
au Canberra Canberra キャンベラ`;

/** Given names, with their form in Japanese. */
export const GIVEN =
  "Anna アンナ Boris ボリス Clara クララ David ダビド Elena エレナ Farid ファリド Greta グレタ Hugo ウゴ Ines イネス Jonas ヨナス Karin カリン Luís ルイス Maria マリア Nadia ナディア Oskar オスカル Petra ペトラ Renée ルネ Sofia ソフィア Tomás トマス Ursula ウルスラ Victor ビクトル Yusuf ユスフ Zoë ゾーイ Émile エミール";

/** Family names, with their form in Japanese. */
export const FAMILY =
  "Almeida アルメイダ Bergström ベリストロム Castro カストロ Dupont デュポン Eriksen エリクセン Fontaine フォンテーヌ García ガルシア Haddad ハダド Ivanova イワノワ Jensen イェンセン Kowalski コワルスキ Lindqvist リンドクビスト Moreau モロー Nakamura 中村 Okonkwo オコンクウォ Pereira ペレイラ Quintero キンテロ Rossi ロッシ Suzuki 鈴木 Tanaka 田中 Ueda 上田 Vasquez バスケス Watanabe 渡辺 Yamamoto 山本";

/** Offices: English, French, Japanese. */
export const OFFICES = [
  ["Prime Minister", "Premier ministre", "首相"],
  ["President", "Présidence", "大統領"],
  ["Minister for Foreign Affairs", "Ministre des Affaires étrangères", "外務大臣"],
  ["Minister of Defence", "Ministre de la Défense", "国防大臣"],
  ["Minister for Trade", "Ministre du Commerce", "貿易大臣"],
  ["Ambassador", "Ambassade", "大使"],
];

/** Topics; those that follow a colon are within the one before it. */
export const TOPICS = `
economy 経済: trade 貿易, investment 投資, supply-chains 供給網, critical-minerals 重要鉱物, tourism 観光, finance 金融
energy エネルギー: lng 液化天然ガス, hydrogen 水素, nuclear 原子力, renewables 再生可能エネルギー, carbon-capture 炭素回収
security 安全保障: defence 防衛, cyber サイバー, maritime-security 海洋安全保障, counter-terrorism テロ対策, arms-control 軍備管理
climate 気候: biodiversity 生物多様性, oceans 海洋, forests 森林, adaptation 適応
technology 技術: artificial-intelligence 人工知能, space 宇宙, semiconductors 半導体, quantum 量子, telecommunications 通信
people-to-people 人的交流: culture 文化, education 教育, youth 青年, migration 移住, science 科学
health 保健: pandemics 感染症, vaccines ワクチン, nutrition 栄養
bilateral-relations 二国間関係: visits 訪問, contact 連絡, consultations 協議, history 歴史
multilateralism 多国間主義: united-nations-reform 国連改革, human-rights 人権, development 開発, food-security 食料安全保障`;

/** What statements do: the act, its verb in English and in Japanese. */
export const ACTS = [
  ["discuss", "discussed", "議論した"],
  ["emphasise", "underscored", "強調した"],
  ["reaffirm", "reaffirmed", "再確認した"],
  ["agree-to", "agreed to", "一致した"],
  ["agree-that", "agreed that", "認識を共有した"],
  ["welcome", "welcomed", "歓迎した"],
  ["concern", "expressed concern over", "懸念を表明した"],
  ["support", "expressed support for", "支持を表明した"],
  ["commit", "pledged to", "約束した"],
  ["look-forward", "looked forward to", "期待を示した"],
  ["say", "outlined", "述べた"],
  ["urge", "called on", "求めた"],
  ["condemn", "condemned", "非難した"],
  ["will", "will", "予定である"],
];

/** Of what sentences and summaries are made. */
export const ENGLISH =
  "the two sides work closely on new rules for open markets and a stable order in the region with their partners before next year since joint efforts of officials can bring steady growth safer seas better schools shared research fair prices stronger ties between coastal towns young people small firms and large ports under existing plans that remain in force while talks continue at every level across many fields".split(
    " ",
  );
export const FRENCH =
  "les deux parties travaillent ensemble sur de nouvelles règles pour un commerce ouvert et une région stable avec leurs partenaires avant la fin de l’année car les efforts communs des équipes peuvent apporter une croissance durable des mers plus sûres et des liens plus étroits entre les villes les écoles et les entreprises".split(
    " ",
  );
export const JAPANESE =
  "両国 は 地域 の 平和 と 安定 の ため 緊密 に 連携 し 、 経済 協力 を 一層 深める こと 自由 で 開かれた 国際 秩序 の 維持 ・ 強化 に 向けて 関係 省庁 間 の 対話 を 進め 若い 世代 の 交流 や 共同 研究 を 後押し する こと 海洋 の 安全 食料 供給 網 の 強靱化 について 引き続き 意思 疎通 を 図る".split(
    " ",
  );
