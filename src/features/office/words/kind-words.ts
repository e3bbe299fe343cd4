import { t } from '@lingui/core/macro';
import type { Entry } from '../../../domain/log/kinds.ts';

/** What an entry is, to people. */
export function kindWords(kind: Entry['kind']): string {
  switch (kind) {
    case 'cycle.configured':
      return t`Omgångens inställningar`;
    case 'round.made-current':
      return t`En omgång blev den aktuella`;
    case 'device.enrolled':
      return t`En platta kom med`;
    case 'device.revoked':
      return t`En platta spärrades`;
    case 'member.joined':
      return t`En medlem kom med`;
    case 'member.roles-changed':
      return t`En medlem fick andra roller`;
    case 'member.removed':
      return t`En medlem togs bort`;
    case 'invitation.made':
      return t`Någon bjöds in`;
    case 'invitation.withdrawn':
      return t`En inbjudan togs tillbaka`;
    case 'second-factor.required':
      return t`Kravet på tvåstegsinloggning ändrades`;
    case 'office-key.made':
      return t`Kontorsnyckeln gjordes`;
    case 'office-key.wrapped':
      return t`Kontorsnyckeln låstes med ord`;
    case 'event.planned':
      return t`En träff planerades eller flyttades`;
    case 'event.cancelled':
      return t`En träff ställdes in`;
    case 'event.resumed':
      return t`En inställd träff blev av ändå`;
    case 'event.closed':
      return t`En träff stängdes`;
    case 'attendance.counted':
      return t`En besökare räknades`;
    case 'answers.counted':
      return t`Svar om vilka som har varit med räknades ihop`;
    case 'idea.collected':
      return t`En idé`;
    case 'idea.photo-added':
      return t`Ett foto till en idé`;
    case 'idea.triaged':
      return t`En idé sorterades`;
    case 'idea.published':
      return t`En idé publicerades`;
    case 'idea.unpublished':
      return t`En idé avpublicerades`;
    case 'idea.ended':
      return t`En idé gick inte vidare`;
    case 'idea.resumed':
      return t`En idé togs upp igen`;
    case 'proposal.drafted':
      return t`Ett förslag påbörjades`;
    case 'proposal.edited':
      return t`Ett förslag ändrades`;
    case 'proposal.origin-set':
      return t`Idéerna bakom ett förslag ändrades`;
    case 'proposal.moved':
      return t`Det sades hur långt ett förslag har kommit`;
    case 'proposal.act-withdrawn':
      return t`Något som gjordes med ett förslag togs tillbaka`;
    case 'proposal.photo-added':
      return t`En bild lades till i ett förslag`;
    case 'proposal.photo-kept':
      return t`En bild togs bort ur ett förslag, eller lades tillbaka`;
    case 'meeting.noted':
      return t`En anteckning från en träff skrevs`;
    case 'meeting.note-withdrawn':
      return t`En anteckning från en träff togs tillbaka`;
    case 'assessment.finished':
      return t`Ett förslag bedömdes`;
    case 'assessment.received':
      return t`En bedömning togs emot`;
    case 'assessment.opened':
      return t`En bedömning visades för alla`;
    case 'assessment.withdrawn':
      return t`En bedömning togs tillbaka`;
    case 'assessment.talked':
      return t`Bedömningar talades igenom`;
    case 'formulation.written':
      return t`En formulering skrevs till skälen`;
    case 'ballot.translated':
      return t`Röstsedlar lades in på ett annat språk`;
    case 'text.translated':
      return t`En text översattes`;
    case 'phase.opened':
      return t`Ett steg öppnades`;
    case 'safeguard.adopted':
      return t`En handling antogs inför idéerna`;
    case 'idea.act-withdrawn':
      return t`Något som gjordes med en idé togs tillbaka`;
    case 'contact.left':
      return t`Kontaktuppgifter lämnades, förseglade`;
    case 'contact.opened':
      return t`Kontaktuppgifter öppnades`;
    case 'idea.erasure-requested':
      return t`Någon begärde att en idé raderas`;
    case 'idea.erasure-decided':
      return t`En begäran om radering avgjordes`;
    case 'idea.restriction-lifted':
      return t`En begränsning hävdes`;
    case 'concern-officer.named':
      return t`Någon utsågs att ta emot oro`;
    case 'concern-key.made':
      return t`Nyckeln till oro gjordes`;
    case 'concern-key.wrapped':
      return t`Nyckeln till oro låstes med ord`;
    case 'concern.sealed':
      return t`En oro förseglades`;
    case 'concern.handled':
      return t`En oro togs om hand`;
    case 'idea.typed':
      return t`En pappersblankett skrevs in`;
    case 'event.arranged':
      return t`En träff förbereddes`;
    case 'batch.opened':
      return t`En bunt öppnades`;
    case 'sheet.entered':
      return t`En röstsedel skrevs in`;
    case 'sheet.withdrawn':
      return t`En röstsedel togs tillbaka`;
    case 'batch.closed':
      return t`En bunt stängdes`;
    case 'count-key.made':
      return t`Räknenyckeln gjordes`;
    case 'count-key.share-tested':
      return t`En nyckeldel lästes tillbaka`;
    case 'vote.opened':
      return t`Röstningen öppnades`;
    case 'slips.printed':
      return t`Röstkoder trycktes`;
    case 'slips.voided':
      return t`Röstkoder gjordes ogiltiga`;
    case 'voter.checked-in':
      return t`Någon prickades av`;
    case 'code.checked-in':
      return t`En röstkod prickades av`;
    case 'check-in.undone':
      return t`En avprickning togs tillbaka`;
    case 'voter.left':
      return t`Någon gick utan att rösta`;
    case 'bag.sealed':
      return t`En påse förseglades`;
    case 'batch.discarded':
      return t`En läsning kasserades`;
    case 'batch.settled':
      return t`En bunt avgjordes`;
    case 'point.closed':
      return t`Ett röstställe stängdes`;
    case 'point.reopened':
      return t`Ett röstställe öppnades igen`;
    case 'loss.signed':
      return t`En förlust skrevs under`;
    case 'votes.set-aside':
      return t`Dubbelröster lades åt sidan`;
    case 'set-aside.confirmed':
      return t`Dubbelrösterna bekräftades`;
    case 'count.started':
      return t`En räkning började`;
    case 'inners.listed':
      return t`De röster som ska öppnas listades`;
    case 'count.opened':
      return t`Rösterna öppnades`;
    case 'count.tallied':
      return t`Rösterna räknades`;
    case 'result.approved':
      return t`Någon godkände resultatet`;
    case 'result.published':
      return t`Resultatet publicerades`;
    case 'draw.committed':
      return t`Kontoret band sig vid en hemlig rad`;
    case 'draw.made':
      return t`Lotten drogs`;
    case 'decision.recorded':
      return t`Ett beslut skrevs in`;
    case 'quarantine.released':
      return t`En post släpptes in`;
    case 'quarantine.rejected':
      return t`En post avvisades`;
    case 'entries.erased':
      return t`Poster raderades`;
  }
}
