package works.metric.portal.agreements;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.pdf.DpaTemplate;
import works.metric.portal.texts.Texts;

/**
 * Templates taken through their steps. They are common to all tenants and cannot be taken back, so they roll out years after
 * the time in which all other tests happen.
 */
public final class TemplateStage {

    private static final Instant YEARS_LATER = Instant.parse("2032-01-05T09:00:00Z");

    private final Stage stage;
    private final AgreementTemplateService templates;
    private final TestClock clock;
    private final JdbcTemplate database;

    public TemplateStage(ApplicationContext portal) {
        this.stage = portal.getBean(Stage.class);
        this.templates = portal.getBean(AgreementTemplateService.class);
        this.clock = portal.getBean(TestClock.class);
        this.database = portal.getBean(JdbcTemplate.class);
    }

    /** After all that other tests have rolled out, and with no draft open. */
    public void begin() {
        Timestamp last = database.queryForObject("select max(rolls_out_at) from agreement_template", Timestamp.class);
        Instant after = last == null ? YEARS_LATER : last.toInstant().plus(Duration.ofDays(3));
        clock.set(after.isAfter(YEARS_LATER) ? after : YEARS_LATER);
        asOfficer(() -> templates.draft().map(open -> {
            templates.discard(open.id(), open.version());
            return true;
        }));
    }

    public <T> T asOfficer(Supplier<T> work) {
        return TenantScope.as(stage.staff(Role.PRIVACY_OFFICER), work);
    }

    public TemplateDraftDetails started() {
        return asOfficer(() -> templates.start(Ids.next()));
    }

    /** Says something else in one clause. */
    public TemplateDraftDetails reworded(TemplateDraftDetails draft, String key, String english, String bokmal) {
        return asOfficer(
                () -> templates.edit(draft.id(), draft.version(), wanted(draft, Texts.BOKMAL, key, english, bokmal)));
    }

    /** A whole one with one clause in new words, asked for from a day on. */
    public TemplateDetails published(Locale binding, String english, @Nullable LocalDate day) {
        TemplateDraftDetails draft = started();
        TemplateDraftDetails edited = asOfficer(() -> templates.edit(
                draft.id(), draft.version(), wanted(draft, binding, "scope.subject", english, "På norsk: " + english)));
        return asOfficer(() -> templates.publish(edited.id(), edited.version(), day == null ? templates.today() : day));
    }

    public static NewTemplate wanted(
            TemplateDraftDetails draft, Locale binding, String key, String english, String bokmal) {
        return new NewTemplate(
                binding,
                "What is new: " + key,
                "Dette er nytt: " + key,
                List.of(new DpaTemplate.Clause(key, english, bokmal)),
                draft.words().additions());
    }
}
