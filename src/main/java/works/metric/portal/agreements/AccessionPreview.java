package works.metric.portal.agreements;

import java.util.List;
import works.metric.portal.pdf.Passage;

/**
 * What Annex I would say of an affiliate, before anybody has signed.
 *
 * @param contentSha256 to be handed to the signature: nothing else is signed than what was shown
 */
public record AccessionPreview(String contentSha256, List<Passage> passages) {

    public AccessionPreview {
        passages = List.copyOf(passages);
    }
}
