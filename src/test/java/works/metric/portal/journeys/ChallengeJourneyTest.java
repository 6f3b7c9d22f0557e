package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.instructions.EndOfContract;
import works.metric.portal.instructions.IdentifierForm;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.InstructionTerms;
import works.metric.portal.instructions.IpHandling;
import works.metric.portal.instructions.Retention;
import works.metric.portal.local.DemoPeople;

/** MetricWorks holds something unlawful: what each side says, what is held meanwhile, and both ways out of it. */
class ChallengeJourneyTest extends Journey {

    private static final String TENANT = "Zéphyr Mobile SARL";
    private static final String GROUND = "Art. 5(1)(c): these reports need no events of single people.";
    private static final String POSITION = "We count events before they reach you; see our assessment of May.";
    private static final String CLOSING = "We read the assessment. It does not cover children.";

    @Test
    void controllerInsistsAndMetricWorksOpensTheWayToTheEnd() {
        Visitor henrik = visitor().signIn("metricworks", "Henrik Dahl").speak("English");
        InstructionSteps.enter(henrik, TENANT, "Reads the instruction on audiences");
        henrik.open("/t/zephyr/instructions").openRow("Reports on audiences").sees("Version 1 superseded");
        henrik.press("Challenge an item").sees("no system processes it").look("challenge-item");
        henrik.leave("Cancel");
        InstructionSteps.challenge(henrik, "Data: In-app events", GROUND);
        henrik.sees("MetricWorks holds this unlawful: Data: In-app events").sees(GROUND);
        henrik.look("challenge-raised-staff");

        Visitor marc = visitor().signIn("zephyr", "Marc Lefèvre").speak("English");
        marc.sees("MetricWorks holds an item of instruction").look("challenge-home");
        marc.open("/t/zephyr/instructions").openRow("Reports on audiences");
        marc.sees("MetricWorks holds this unlawful: Data: In-app events").sees(GROUND);
        marc.press("Insist in writing").sees("The item stays held");
        marc.look("challenge-insist");
        marc.confirm("Insist in writing").sees("Give a reason.");
        marc.fill("Your position", POSITION).confirm("Insist in writing");
        marc.sees("Your position is on record.").sees("Waits for MetricWorks").look("challenge-insisted");

        InstructionSteps.ask(marc, "zephyr", "Reports on audiences", "In-app events");
        marc.sees("“In-app events” is held until its lawfulness is settled").look("challenge-in-force");
        InstructionSteps.ask(marc, "zephyr", "Reports on audiences", "Advertising identifiers");
        marc.sees("allows it");

        henrik.page().reload();
        henrik.sees(POSITION).press("Open the way to the contract's end");
        henrik.sees("Clause 10").look("challenge-end-contract");
        henrik.fill("What MetricWorks says to it", CLOSING).confirm("Open the way to the contract's end");
        henrik.sees("The statement is on record.");
        marc.open("/t/zephyr/instructions").openRow("Reports on audiences");
        for (Visitor side : new Visitor[] {henrik, marc}) {
            side.sees("On the way to the contract's end")
                    .sees(GROUND)
                    .sees(POSITION)
                    .sees(CLOSING);
            assertThat(side.complaints()).isEmpty();
        }
        marc.look("challenge-ending");
    }

    @Test
    void controllerChangesTheInstructionAndTheChallengeIsSettled() {
        instruct("Lift among neighbours");
        Visitor henrik = visitor().signIn("metricworks", "Henrik Dahl").speak("English");
        InstructionSteps.enter(henrik, TENANT, "Reads the instruction on neighbours");
        henrik.open("/t/zephyr/instructions").openRow("Lift among neighbours");
        InstructionSteps.challenge(henrik, "IP addresses", "Art. 25(2): a shortened address is enough for this.");

        Visitor marc = visitor().signIn("zephyr", "Marc Lefèvre").speak("English");
        marc.open("/t/zephyr/instructions").openRow("Lift among neighbours").sees("MetricWorks holds this unlawful");
        marc.follow("New version").sees("You are writing the next version.");
        InstructionSteps.choose(marc, "IP addresses", "Shortened");
        marc.press("Save draft").sees("Version 2 is drafted").press("Activate version 2");
        marc.fill("Why it changes", "MetricWorks is right: shortened is enough.")
                .confirm("Activate version 2");
        marc.sees("Version 2 is in force.").sees("Changed by the controller").look("challenge-changed");
        marc.seesNot("MetricWorks holds this unlawful");
        InstructionSteps.ask(marc, "zephyr", "Measuring what advertising adds", "IP address");
        marc.sees("allows it").sees("IP addresses: shortened");

        henrik.page().reload();
        henrik.sees("Changed by the controller").sees("a shortened address is enough");
        henrik.seesNot("MetricWorks holds this unlawful");
        assertThat(henrik.complaints()).isEmpty();
        assertThat(marc.complaints()).isEmpty();
    }

    /** In force for Zéphyr at once, with full IP addresses. */
    private static void instruct(String title) {
        RunningPortal portal = RunningPortal.get();
        InstructionService instructions = portal.service(InstructionService.class);
        TenantScope.as(portal.person("zephyr", DemoPeople.Role.PRIVACY_LEAD), () -> {
            InstructionDetails drafted = instructions.draft(
                    Ids.next(),
                    new InstructionContent(
                            title,
                            "",
                            Set.of(DataCategory.IP_ADDRESS, DataCategory.ADVERTISING_IDS),
                            Set.of(SubjectCategory.APP_USERS),
                            new Retention(30, Retention.Unit.DAYS),
                            "",
                            new InstructionTerms(
                                    Set.of(),
                                    Set.of(Purpose.INCREMENTALITY),
                                    false,
                                    Set.of(),
                                    Set.of(),
                                    IpHandling.FULL,
                                    IdentifierForm.RAW,
                                    Map.of(),
                                    Set.of("EEA"),
                                    Set.of(),
                                    Set.of(),
                                    false,
                                    EndOfContract.DELETE)));
            instructions.activate(drafted.id(), 1, drafted.version());
        });
    }
}
