package works.metric.portal.credentials.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.credentials.CredentialDetails;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.credentials.CredentialState;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Tone;

/** A credential in words. */
final class CredentialWords {

    private CredentialWords() {}

    static StatusBadge badge(CredentialDetails credential, LocalDate today) {
        boolean soon = credential.state() == CredentialState.LIVE
                && !credential.expiresOn().isAfter(today.plus(CredentialService.WARNING));
        if (soon) {
            return new StatusBadge(Tone.WARNING, t("credentials.state.soon"));
        }
        String word = t("credentials.state." + credential.state().name());
        return switch (credential.state()) {
            case LIVE -> new StatusBadge(Tone.SUCCESS, word);
            case EXPIRED -> new StatusBadge(Tone.NEUTRAL, Symbol.CLOCK, word);
            case REVOKED -> new StatusBadge(Tone.NEUTRAL, Symbol.CLOSE, word);
        };
    }

    static String scopes(CredentialDetails credential) {
        return credential.scopes().stream()
                .sorted()
                .map(CredentialWords::scope)
                .collect(Collectors.joining(t("credentials.and")));
    }

    static String scope(CredentialScope scope) {
        return t("credentials.scope." + scope.name());
    }

    static Component lastUsed(CredentialDetails credential, ZoneId zone) {
        return credential.lastUsedAt() == null
                ? new Span(t("credentials.never-used"))
                : Moment.of(credential.lastUsedAt(), zone);
    }
}
