/**
 * An id: lower-case letters, digits and single hyphens, a letter first. It names a thing inside a collection.
 *
 * @pattern ^[a-z][a-z0-9]*(-[a-z0-9]+)*$
 * @maxLength 100
 */
export type Id = string;

/**
 * One line of text. Safe in every format we publish: no blank at either end, no control characters, none that are
 * invisible (but for those that join letters or mark a direction, which names may need), none that stands for one that
 * was lost, and none of = + - @ in front, which a spreadsheet would run as a formula. Unicode normal form C.
 *
 * @pattern ^(?![=+\-@＝＋－＠])[^\s\u0000-\u001f\u007f-\u009f\u061c\u180e\u200b\u2028\u2029\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufffd-\uffff]([^\u0000-\u001f\u007f-\u009f\u061c\u180e\u200b\u2028\u2029\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufffd-\uffff]*[^\s\u0000-\u001f\u007f-\u009f\u061c\u180e\u200b\u2028\u2029\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufffd-\uffff])?$
 */
export type Line = string;

/**
 * The same text in one or more languages, by BCP 47 tag. Always ours, never the words of a document and never
 * official. A language that is absent has no text of ours yet; it asserts nothing.
 *
 * @minProperties 1
 * @propertyNames {"pattern":"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"}
 */
export type Text = Record<string, Line>;

/**
 * A language, as a BCP 47 tag: `en`, `fr`, `ja`, `zh-Hant`.
 *
 * @pattern ^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$
 */
export type Language = string;

/**
 * An address on the web, beginning with http:// or https://: `https://example.org/news/1`.
 *
 * @format uri
 * @pattern ^https?://[^\s<>"{}|\\^`]+$
 */
export type Address = string;

/**
 * An absolute address that names a thing, a class or a property.
 *
 * @pattern ^https?://[^\s<>"{}|\\^`]+$
 */
export type Iri = string;

/**
 * A SHA-256 hash, as 64 lower-case hexadecimal digits.
 *
 * @pattern ^[0-9a-f]{64}$
 */
export type Sha256 = string;
