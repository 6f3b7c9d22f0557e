package works.metric.portal.agreements;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import works.metric.portal.access.NotFound;
import works.metric.portal.pdf.DpaOutline;
import works.metric.portal.pdf.DpaTemplate;
import works.metric.portal.texts.Texts;

/** Which words are offered when. */
@Component
class Templates {

    private final PublishedTemplateRepository published;
    private final Texts texts;

    Templates(PublishedTemplateRepository published, Texts texts) {
        this.published = published;
        this.texts = texts;
    }

    /** What tenants are asked to accept at an instant; empty for the words that come with the program. */
    Optional<PublishedTemplate> rolledOut(Instant at) {
        return published.findFirstByRollsOutAtLessThanEqualOrderByNumberDesc(at);
    }

    /** The same in words. @param language of the tenant, which binds where the template does not say */
    DpaTemplate words(Instant at, Locale language) {
        return rolledOut(at).map(PublishedTemplate::words).orElseGet(() -> DpaOutline.builtIn(texts, language));
    }

    /** @throws NotFound for one that was never published */
    DpaTemplate words(int number) {
        return number == DpaOutline.BUILT_IN
                ? DpaOutline.builtIn(texts, Texts.ENGLISH)
                : published.findByNumber(number).map(PublishedTemplate::words).orElseThrow(NotFound::new);
    }

    DpaTemplate latest() {
        return published
                .findFirstByOrderByNumberDesc()
                .map(PublishedTemplate::words)
                .orElseGet(() -> words(DpaOutline.BUILT_IN));
    }
}
