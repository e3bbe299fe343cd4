import { EnrolAnswer, type EnrolRequest } from '../wire/enrolment.ts';
import { paths } from '../wire/paths.ts';
import { type Answer, requests } from './requests.ts';
import type { Fetch } from './world.ts';

/** Asks for this tablet to be let in. Asking again with the same code and device is harmless. */
export const enrol = (fetch: Fetch, request: EnrolRequest): Promise<Answer<EnrolAnswer>> =>
  requests(fetch).post(paths.enrol, request, EnrolAnswer);
