package works.metric.portal.agreements;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantId;
import works.metric.portal.pdf.DpaDocument;
import works.metric.portal.pdf.DpaOutline;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantDirectory;
import works.metric.portal.tenant.TenantState;

/**
 * Tells tenants of a template on its day. One job a tenant, each its own transaction, and one row for a template and tenant:
 * whoever goes on after a crash tells nobody twice. A job that runs late looks at what is asked for by then.
 */
@Component
class TemplateRollOut {

    /** Writes a job for each tenant: {@code number}. */
    static final TaskDescriptor<Void> ROLL_OUT = TaskDescriptor.of("agreement-template");

    /** Tells one: {@code tenant/number}. */
    static final TaskDescriptor<Void> TELL = TaskDescriptor.of("agreement-template-tell");

    private static final int AT_ONCE = 200;

    private final Templates templates;
    private final PublishedTemplateRepository published;
    private final ToldOfTemplateRepository told;
    private final AgreementRepository agreements;
    private final AgreementContentRepository contents;
    private final Signatories signatories;
    private final TenantDirectory tenants;
    private final SchedulerClient jobs;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TemplateRollOut(
            Templates templates,
            PublishedTemplateRepository published,
            ToldOfTemplateRepository told,
            AgreementRepository agreements,
            AgreementContentRepository contents,
            Signatories signatories,
            TenantDirectory tenants,
            SchedulerClient jobs,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.templates = templates;
        this.published = published;
        this.told = told;
        this.agreements = agreements;
        this.contents = contents;
        this.signatories = signatories;
        this.tenants = tenants;
        this.jobs = jobs;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void schedule(PublishedTemplate template) {
        jobs.scheduleIfNotExists(
                ROLL_OUT.instance(String.valueOf(template.number())).build(), template.rollsOutAt());
    }

    void rollOut(int number) {
        List<TenantId> some = tenants.after(null, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(tenant -> jobs.scheduleIfNotExists(
                    TELL.instance(tenant + "/" + number).build(), clock.instant()));
            some = tenants.after(some.getLast(), AT_ONCE);
        }
    }

    void tell(TenantId id, int number) {
        Optional<TenantDetails> tenant = tenants.byId(id).filter(one -> one.state() != TenantState.CLOSED);
        if (tenant.isEmpty()) {
            return;
        }
        transaction.as(Actor.system("agreement-template", id), () -> {
            PublishedTemplate template = published.findByNumber(number).orElseThrow(NotFound::new);
            boolean waits = isAskedFor(template)
                    && accepted() < number
                    && !tenant.get().openedAt().isAfter(template.rollsOutAt());
            if (waits && told.findByTemplateNumber(number).isEmpty()) {
                ToldOfTemplate row = told.saveAndFlush(new ToldOfTemplate(number, clock.instant()));
                events.publishEvent(new TemplateRolledOut(
                        row.getId(), template.news(), template.words().binding(), signatories.current()));
            }
        });
    }

    /** Not when a later one is asked for by now: its own job tells of that. */
    private boolean isAskedFor(PublishedTemplate template) {
        return templates
                .rolledOut(clock.instant())
                .filter(one -> one.number() == template.number())
                .isPresent();
    }

    /** The template of what the tenant accepted last, signed by both or not yet. */
    private int accepted() {
        return agreements
                .findFirstByStateOrderByNumberDesc(AgreementState.ACCEPTED)
                .or(() -> agreements.findFirstByStateOrderByNumberDesc(AgreementState.IN_FORCE))
                .flatMap(agreement -> contents.findById(agreement.getId()))
                .map(AgreementContent::document)
                .map(DpaDocument::templateNumber)
                .orElse(DpaOutline.BUILT_IN);
    }
}
