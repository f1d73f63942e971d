import type { CopyOffer } from '../../messages.ts';
import type { Translate } from '../../ui/translate.ts';
import { trusted } from './trusted.ts';

export interface OfferProps {
  offer: CopyOffer;
  t: Translate;
  onOffer: (show: boolean) => void;
}

/** Says that a copy of this page is annotated, in a corner; nothing of it is shown unless the person wants it. */
export function Offer({ offer, t, onOffer }: OfferProps) {
  return (
    <section class="box offer" role="status" aria-label={t('appName')}>
      <p>{t('copy.offer', offer.count, offer.site)}</p>
      <div class="buttons">
        <button type="button" class="first" onClick={trusted(() => onOffer(true))}>
          {t('copy.show')}
        </button>
        <button type="button" onClick={trusted(() => onOffer(false))}>
          {t('copy.later')}
        </button>
      </div>
    </section>
  );
}
