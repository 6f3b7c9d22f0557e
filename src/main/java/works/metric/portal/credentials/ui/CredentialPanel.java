package works.metric.portal.credentials.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import works.metric.portal.credentials.CredentialDetails;
import works.metric.portal.uikit.DetailHeader;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Moment;

/** One credential: what it opens, how long, and who made it. */
class CredentialPanel extends Div {

    private final DetailHeader header;

    /** @param tenant alias, for the way to the audit; blank when the reader may not see that */
    CredentialPanel(CredentialDetails credential, LocalDate today, ZoneId zone, String tenant) {
        header = new DetailHeader(credential.name()).withStatus(CredentialWords.badge(credential, today));
        addClassName("detail-body");
        KeyFacts facts = new KeyFacts()
                .fact(t("credentials.scopes"), CredentialWords.scopes(credential))
                .fact(t("credentials.expires-on"), lastDay(credential, zone))
                .fact(t("credentials.last-used"), CredentialWords.lastUsed(credential, zone))
                .fact(t("credentials.created"), by(credential.createdAt(), credential.createdBy(), zone));
        if (credential.revokedAt() != null && credential.revokedBy() != null) {
            facts.fact(t("credentials.revoked"), by(credential.revokedAt(), credential.revokedBy(), zone));
        }
        add(facts);
        if (!tenant.isBlank()) {
            add(new Anchor("t/" + tenant + "/audit?actor=" + credential.id(), t("credentials.audit")));
        }
    }

    DetailHeader header() {
        return header;
    }

    private static Component lastDay(CredentialDetails credential, ZoneId zone) {
        return new Div(Moment.of(credential.expiresOn()), new Span(" " + t("credentials.zone", zone.getId())));
    }

    private static Component by(Instant when, String who, ZoneId zone) {
        return new Div(Moment.of(when, zone), new Span(" " + t("credentials.by", who)));
    }
}
