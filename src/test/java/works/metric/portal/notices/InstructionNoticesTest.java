package works.metric.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.JobsForTests;
import works.metric.portal.MailForTests;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.Recipients;
import works.metric.portal.instructions.ChallengeDetails;
import works.metric.portal.instructions.InstructionChallengeService;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionItem;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.Retention;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;

@PortalTest
class InstructionNoticesTest {

    @Autowired
    private Stage stage;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private InstructionChallengeService challenges;

    @Autowired
    private SupportAccessService support;

    @Autowired
    private Recipients recipients;

    @Autowired
    private JobsForTests jobs;

    @Test
    void bothSidesAreWrittenToInTheirTurn() throws MessagingException, IOException {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InstructionContent content = new InstructionContent(
                "Attribution",
                "Measure",
                Set.of(DataCategory.IP_ADDRESS),
                Set.of(SubjectCategory.APP_USERS),
                new Retention(12, Retention.Unit.MONTHS),
                "Measure.");
        InstructionDetails active = nordlys.as(Role.PRIVACY_LEAD, () -> {
            InstructionDetails draft = instructions.draft(Ids.next(), content);
            return instructions.activate(draft.id(), 1, draft.version());
        });
        Actor officer = TenantScope.as(
                stage.staff(Role.PRIVACY_OFFICER),
                () -> support.enter(Ids.next(), nordlys.id(), new Entry("Looks", null, Entry.LONGEST)));

        ChallengeDetails raised = TenantScope.as(
                officer,
                () -> challenges.challenge(
                        Ids.next(),
                        active.id(),
                        1,
                        active.version(),
                        InstructionItem.of(DataCategory.IP_ADDRESS),
                        "Art. 5(1)(c) GDPR"));
        try (MailForTests mail = MailForTests.up()) {
            jobs.runDue();
            for (Role role : List.of(Role.PRIVACY_LEAD, Role.TENANT_ADMIN)) {
                MimeMessage told = mail.to(address(nordlys, role)).getFirst();
                assertThat(told.getSubject()).isEqualTo("MetricWorks holds an instruction unlawful: no. 1");
                assertThat(told.getContent().toString())
                        .contains("Data: IP address", "Art. 5(1)(c) GDPR", "/instructions/" + active.id());
            }
        }

        nordlys.as(Role.PRIVACY_LEAD, () -> challenges.insist(raised.id(), raised.version(), "We need it."));
        List<MemberDetails> officers =
                TenantScope.as(Actor.system("test"), () -> recipients.staffWithRole(Role.PRIVACY_OFFICER));
        try (MailForTests mail = MailForTests.up()) {
            jobs.runDue();
            assertThat(officers).isNotEmpty().allSatisfy(person -> assertThat(mail.to(person.email()))
                    .extracting(MimeMessage::getSubject)
                    .containsExactly("Nordlys Spill AS insists on instruction no. 1"));
        }
    }

    private static String address(Stage.Cast cast, Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "@" + cast.tenant().alias() + ".example";
    }
}
