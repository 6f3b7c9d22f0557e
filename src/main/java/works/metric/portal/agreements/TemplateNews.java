package works.metric.portal.agreements;

import java.util.Locale;
import works.metric.portal.texts.Texts;

/** Why a tenant is asked anew: another template, and what its author says of it. */
public record TemplateNews(int number, String english, String bokmal) {

    public String in(Locale language) {
        return Texts.nearest(language).equals(Texts.BOKMAL) ? bokmal : english;
    }
}
