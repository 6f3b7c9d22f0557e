package works.metric.portal.notices;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Role;
import works.metric.portal.identity.Recipients;
import works.metric.portal.instructions.ChallengeDetails;
import works.metric.portal.instructions.ChallengeDetails.Said;
import works.metric.portal.instructions.ChallengeEvent;
import works.metric.portal.instructions.InstructionSentences;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;

/**
 * Tells those who decide on instructions at once that MetricWorks holds one unlawful (GDPR Art. 28(3), last sentence), and
 * what it says after they have insisted.
 */
@Component
class InstructionNotices {

    private static final Map<String, NoticeKind> TOLD = Map.of(
            "instruction.challenged", NoticeKind.INSTRUCTION_CHALLENGED,
            "instruction.challenge-released", NoticeKind.INSTRUCTION_RELEASED,
            "instruction.end-of-contract-opened", NoticeKind.INSTRUCTION_ENDS_CONTRACT);

    private final NoticeDesk desk;
    private final Recipients recipients;
    private final TenantService tenants;
    private final InstructionSentences sentences;
    private final NoticeSettings settings;

    InstructionNotices(
            NoticeDesk desk,
            Recipients recipients,
            TenantService tenants,
            InstructionSentences sentences,
            NoticeSettings settings) {
        this.desk = desk;
        this.recipients = recipients;
        this.tenants = tenants;
        this.sentences = sentences;
        this.settings = settings;
    }

    @EventListener
    void on(ChallengeEvent event) {
        NoticeKind kind = TOLD.get(event.action());
        if (kind == null) {
            return;
        }
        ChallengeDetails challenge = event.challenge();
        Said said = kind == NoticeKind.INSTRUCTION_CHALLENGED ? challenge.ground() : challenge.statement();
        TenantDetails tenant = tenants.current();
        desk.owe(new NoticeSubject(kind, event.subjectType(), event.subjectId()), concerned(), to -> new Object[] {
            to.name(),
            tenant.name(),
            String.valueOf(challenge.instructionNumber()),
            sentences.item(challenge.item(), to.language()),
            words(said),
            settings.link("/t/" + tenant.alias() + "/instructions/" + challenge.instructionId())
        });
    }

    private static String words(@Nullable Said said) {
        return said == null ? "" : said.words();
    }

    /** Each person once. */
    private Collection<Recipient> concerned() {
        Map<UUID, Recipient> people = new LinkedHashMap<>();
        Stream.of(Role.PRIVACY_LEAD, Role.TENANT_ADMIN)
                .flatMap(role -> recipients.withRole(role).stream())
                .map(Recipient::of)
                .forEach(person -> people.putIfAbsent(person.id(), person));
        return people.values();
    }
}
