import { renderToString } from 'preact-render-to-string';
import { sha256 } from '../../count/sha256.ts';
import type { PaintRequest } from './request.ts';
import type { Language } from '../../i18n/languages.ts';

export type Head = {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** The page's own address, and that of the picture that goes along when it is shared; null where none is known. */
  readonly url: string | null;
  readonly picture: string | null;
  /** The same page in other languages. */
  readonly others: readonly { readonly tag: string; readonly href: string }[];
  /** The sheet, which every page carries: one answer less to wait for. What stands alone fetches nothing at all. */
  readonly style: { readonly text: string; readonly fonts: readonly string[]; readonly alone: boolean };
  /** A script of ours that makes something easier; the page does without it. */
  readonly script?: string;
};

/** The picture that goes along when a page is shared. It says nothing of any result. */
const PREVIEW = '/result-preview.png';

/** Where a page lies in each language, for whoever shares or indexes it; nothing where nobody has told the address. */
export const sharedAs = (
  address: string | null,
  { tag, languages, own }: { tag: string; languages: readonly string[]; own: (tag: string) => string },
): Pick<Head, 'url' | 'picture' | 'others'> =>
  address === null
    ? { url: null, picture: null, others: [] }
    : {
        url: address + own(tag),
        picture: address + PREVIEW,
        others: languages.map((other) => ({ tag: other, href: address + own(other) })),
      };

/** The styles of a page on the server. */
export const pageStyle = ({ page, fonts }: PaintRequest['style']): Head['style'] => ({
  text: page,
  fonts,
  alone: false,
});

/**
 * A whole document as HTML. `body` was rendered before, in its own language. No page needs a script; the styles
 * stand in the document, let in by their hash.
 */
export const documentOf = (head: Head, body: string): string =>
  `<!doctype html><html lang="${head.language.tag}" dir="${head.language.dir}"><head>${renderToString(
    <Tags {...head} />,
  )}${styled(head.style)}${scripted(head.script)}</head><body>${body}</body></html>`;

function Tags({ language, title, description, url, picture, others }: Head) {
  return (
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta name="theme-color" content="#0A4256" />
      <meta property="og:type" content="article" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:locale" content={language.tag} />
      {url !== null && <meta property="og:url" content={url} />}
      {url !== null && <link rel="canonical" href={url} />}
      {picture !== null && <meta property="og:image" content={picture} />}
      {picture !== null && <meta name="twitter:card" content="summary_large_image" />}
      {others.map(({ tag, href }) => (
        <link key={tag} rel="alternate" hreflang={tag} href={href} />
      ))}
    </>
  );
}

function styled({ text, fonts, alone }: Head['style']): string {
  const policy = `default-src 'none'; style-src '${styleHash(text)}'; base-uri 'none'; form-action 'none'`;
  const tags = renderToString(
    alone ? (
      <meta http-equiv="content-security-policy" content={policy} />
    ) : (
      <>
        {fonts.map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </>
    ),
  );
  return `${tags}<style>${text}</style>`;
}

const scripted = (src: string | undefined): string =>
  src === undefined ? '' : renderToString(<script src={src} defer />);

/** What a security policy lets a sheet in by. */
export const styleHash = (text: string): string =>
  `sha256-${btoa(String.fromCharCode(...(sha256(text).match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16))))}`;
