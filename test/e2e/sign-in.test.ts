import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { providerPaths } from '../../src/wire/paths.ts';
import { type IdentityProvider, openIdentityProvider } from '../server/identity-provider.ts';
import type { StageBrowser } from './stage/browser.ts';
import { expect } from './stage/expect.ts';
import { type SpokenServer, startServer } from './stage/server.ts';
import { go } from './stage/walk.ts';
import { openStage, type Stage } from './stage.ts';

let town: IdentityProvider;
let stage: Stage<SpokenServer>;
let office: StageBrowser;
let page: Page;

const origin = (): string => new URL(stage.server.announced().office).origin;

beforeAll(async () => {
  town = await openIdentityProvider({
    redirectUris: () => [`${origin()}${providerPaths.answer}`],
    inToken: true,
    people: {
      anna: { name: 'Anna Berg', email: 'anna@nassjo.example', groups: ['Torg samordnare'] },
      bo: { name: 'Bo Ek', email: 'bo@nassjo.example', groups: ['Torg bedömare'] },
    },
  });
  stage = await openStage((data) =>
    startServer(data, undefined, false, {
      TORG_OIDC_ISSUER: town.issuer,
      TORG_OIDC_CLIENT_ID: town.clientId,
      TORG_OIDC_CLIENT_SECRET: town.clientSecret,
      TORG_OIDC_ROLES: 'Torg samordnare=coordinator,Torg bedömare=assessor',
      TORG_LOCAL_ACCOUNTS: 'off',
    }),
  );
  office = await stage.browser('office');
  page = office.page();
});
afterAll(async () => {
  await stage?.close();
  await town?.close();
});

const shot = async (name: string): Promise<void> => {
  const folder = process.env['TORG_SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

const begin = async (): Promise<void> => {
  await page.goto(stage.server.announced().office);
  await page.getByRole('link', { name: 'Logga in med kommunens konto' }).click();
};

/** At the provider's own page. */
const asPerson = async (person: string): Promise<void> => {
  await begin();
  await expect(page).toHaveURL(new RegExp(`^${town.issuer}/interaction/`));
  await page.locator('input[name=login]').fill(person);
  await page.locator('input[name=password]').fill('x');
  await page.getByRole('button', { name: 'Sign-in' }).click();
};

const signOut = async (): Promise<void> => {
  await page.getByRole('button', { name: /Logga ut/ }).click();
  await expect(page.getByText('Du är utloggad från Torg')).toBeVisible();
  // The next person comes to a browser that the provider does not know.
  await page.context().clearCookies();
};

describe('signing in by the municipality’s account', () => {
  it('leads to the provider’s own page and back into the office, as what the groups say', async () => {
    await asPerson('anna');
    await expect(page).toHaveURL(`${origin()}/office`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await go(page, '/office/people', 'Personer');
    await expect(page.getByRole('row', { name: /Anna Berg/ })).toContainText('samordnare');
    await expect(page.getByText('Kommunens grupper').first()).toBeVisible();
    await shot('sso-people');
    await go(page, '/office/account', 'Mitt konto');
    await expect(page.getByText(/^Inloggad med kommunens konto/)).toBeVisible();
    await shot('sso-account');
  });

  it('opens again without a network for whoever was signed in, as ever', async () => {
    await page.evaluate(async () => {
      const { serviceWorker } = navigator;
      if (serviceWorker.controller) return;
      await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve));
    });
    await page.context().setOffline(true);
    try {
      await page.goto(`${origin()}/office/people`);
      await expect(page.getByRole('row', { name: /Anna Berg/ })).toBeVisible();
    } finally {
      await page.context().setOffline(false);
    }
    await page.goto(stage.server.announced().office);
  });

  it('says at the door that the municipality may still know the browser', async () => {
    await signOut();
    await expect(page.getByText(/Delar du datorn, logga ut där också/)).toBeVisible();
    await shot('sso-left');
  });

  it('gives an assessor the assessor’s rooms, and no act on people', async () => {
    await asPerson('bo');
    await expect(page).toHaveURL(`${origin()}/office`);
    await go(page, '/office/people', 'Personer');
    await expect(page.getByRole('row', { name: /Bo Ek/ })).toContainText('bedömare');
    await expect(page.getByRole('button', { name: 'Ta bort' })).toHaveCount(0);
    await signOut();
  });

  it('refuses in words whoever is in no group any more', async () => {
    town.people.set('bo', { name: 'Bo Ek', groups: ['Alla'] });
    await asPerson('bo');
    await expect(page.getByText('Ditt konto ger inte tillgång till Torg')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Logga in med kommunens konto' })).toBeVisible();
    await shot('sso-refused');
  });

  it('says so when the provider does not answer, and lets in again when it does', async () => {
    await page.context().clearCookies();
    await stage.server.stop();
    await stage.server.start();
    town.down = true;
    await begin();
    await expect(page.getByText('Kommunens inloggning svarar inte')).toBeVisible();
    town.down = false;
    await asPerson('anna');
    await expect(page).toHaveURL(`${origin()}/office`);
  });
});
