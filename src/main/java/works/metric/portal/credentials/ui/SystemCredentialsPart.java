package works.metric.portal.credentials.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.credentials.CredentialDetails;
import works.metric.portal.credentials.CredentialState;
import works.metric.portal.credentials.SystemCredentialService;
import works.metric.portal.systems.ProcessingSystemDetails;
import works.metric.portal.systems.SystemPart;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;

/** What one processing system comes in with, on that system's screen. */
@org.springframework.stereotype.Component
class SystemCredentialsPart implements SystemPart {

    private final SystemCredentialService credentials;
    private final CurrentRights rights;
    private final Clock clock;

    SystemCredentialsPart(SystemCredentialService credentials, CurrentRights rights, Clock clock) {
        this.credentials = credentials;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public Optional<Component> of(ProcessingSystemDetails system, Runnable changed) {
        boolean makes = rights.has(Permission.SYSTEMS_CREDENTIALS);
        ZoneId zone = credentials.timeZone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<CredentialDetails> all = credentials.list(system.id());
        Section section = new Section(
                        t("credentials.title"),
                        all.isEmpty()
                                ? new Span(t("credentials.of-system.none"))
                                : table(all, system, makes, today, zone, changed))
                .withLead(t("credentials.of-system.lead"));
        if (!makes) {
            return Optional.of(section);
        }
        Button make = new Button(t("credentials.new"), click -> new NewCredentialDialog(
                        (id, wanted) -> credentials.create(id, system.id(), wanted),
                        CredentialScope.of(CredentialScope.Holder.SYSTEM),
                        t("credentials.of-system.once"),
                        t("credentials.of-system.use"),
                        today,
                        zone,
                        made -> changed.run())
                .open());
        section.add(new Div(make));
        return Optional.of(section);
    }

    private Component table(
            List<CredentialDetails> all,
            ProcessingSystemDetails system,
            boolean makes,
            LocalDate today,
            ZoneId zone,
            Runnable changed) {
        RecordTable<CredentialDetails> table = new RecordTable<>(t("credentials.title"));
        table.text(t("credentials.name"), CredentialDetails::name);
        table.component(t("credentials.state"), credential -> CredentialWords.badge(credential, today))
                .corner();
        table.component(t("credentials.expires-on"), credential -> Moment.of(credential.expiresOn()));
        table.component(t("credentials.last-used"), credential -> CredentialWords.lastUsed(credential, zone))
                .quiet();
        if (makes) {
            table.component(t("credentials.of-system.action"), credential -> revoke(credential, system, changed))
                    .selfEvident();
        }
        return table.items(all);
    }

    private Component revoke(CredentialDetails credential, ProcessingSystemDetails system, Runnable changed) {
        if (credential.state() != CredentialState.LIVE) {
            return new Span();
        }
        RevokeButton button = new RevokeButton(
                t("credentials.revoke"),
                credential,
                t("credentials.of-system.consequence", credential.name(), system.name()),
                () -> credentials.revoke(credential.id()),
                changed);
        button.setAriaLabel(t("credentials.of-system.revoke", credential.name()));
        return button;
    }
}
