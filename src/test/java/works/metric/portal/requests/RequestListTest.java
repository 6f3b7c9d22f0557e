package works.metric.portal.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.AuditRows;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;

/** The list by dates and by whose work it is, cases that change hands, and views that are kept. */
@PortalTest
class RequestListTest {

    private static final RequestFilter LATE = FilterText.read("legal=overdue");

    @Autowired
    private Stage stage;

    @Autowired
    private RequestService requests;

    @Autowired
    private RequestWorkService work;

    @Autowired
    private SavedViewService views;

    @Autowired
    private AuditRows audit;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;
    private Stage.Cast zephyr;

    @BeforeEach
    void twoTenants() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
        zephyr = stage.tenant("Zephyr SAS");
    }

    @Test
    void listIsFilteredByEachDate() {
        clock.set(Instant.parse("2026-10-20T21:59:00Z"));
        RequestDetails late = record(nordlys, "2026-10-20T12:00:00Z");
        clock.set(Instant.parse("2026-10-20T22:01:00Z"));
        RequestDetails afterMidnight = record(nordlys, "2026-10-20T12:00:00Z");
        clock.set(TestClock.START);
        RequestDetails thisWeek = record(nordlys, "2026-10-27T12:00:00Z");
        RequestDetails fresh = record(nordlys, "2026-11-20T12:00:00Z");
        record(zephyr, "2026-10-20T12:00:00Z");
        assertThat(late.clocks().legal()).hasToString("2026-11-20");
        assertThat(late.clocks().promise()).hasToString("2026-10-30");
        assertThat(afterMidnight.clocks().promise()).hasToString("2026-10-31");

        assertThat(found("legal=overdue")).containsExactly(late.id(), afterMidnight.id());
        assertThat(found("legal=this-week")).containsExactly(thisWeek.id());
        assertThat(found("legal=2026-11-20..2026-11-27")).containsExactly(late.id(), afterMidnight.id(), thisWeek.id());
        assertThat(found("legal=2026-11-28..")).containsExactly(fresh.id());
        assertThat(found("promise=..2026-10-30")).containsExactly(late.id());
        assertThat(found("promise=overdue")).containsExactly(late.id(), afterMidnight.id());
        assertThat(found("promise=next-30-days")).containsExactly(thisWeek.id(), fresh.id());
        assertThat(found("received=2026-10-20"))
                .as("days end at the tenant's midnight")
                .containsExactly(late.id());
        assertThat(found("received=2026-10-21")).containsExactly(afterMidnight.id());
        assertThat(found("received=today")).containsExactly(thisWeek.id(), fresh.id());
        assertThat(found("received=today&legal=this-week&promise=next-30-days&type=erasure&state=open"))
                .containsExactly(thisWeek.id());
    }

    @Test
    void whatIsDueIsOpenAndAnyDayCountsClosedOnesToo() {
        RequestDetails open = record(nordlys, "2026-10-20T12:00:00Z");
        RequestDetails closed = record(nordlys, "2026-10-20T12:00:00Z");
        nordlys.as(
                Role.REQUEST_HANDLER,
                () -> work.take(closed.id(), closed.version(), StepTaken.of(RequestStep.CANCEL, "Sent twice")));

        assertThat(found("legal=overdue")).containsExactly(open.id());
        assertThat(found("legal=2026-11-20")).containsExactly(open.id(), closed.id());
        assertThat(found("state=open")).containsExactly(open.id());
        assertThat(found("state=closed")).containsExactly(closed.id());
        assertThat(found("state=waits-for-controller")).containsExactly(open.id());
        assertThat(found("state=waits-for-metricworks")).isEmpty();
        assertThat(nordlys.as(Role.AUDITOR, () -> requests.count(FilterText.read("state=open"))))
                .isOne();
    }

    @Test
    void listIsFilteredByWhoseWorkItIs() {
        RequestDetails mine = record(nordlys, "2026-11-20T12:00:00Z");
        RequestDetails nobodys = record(nordlys, "2026-11-20T12:00:00Z");
        nordlys.as(Role.REQUEST_HANDLER, () -> work.assignToMe(mine.id(), mine.version()));
        Actor handler = nordlys.member(Role.REQUEST_HANDLER);

        assertThat(found("assignee=nobody")).containsExactly(nobodys.id());
        assertThat(found("assignee=" + handler.id())).containsExactly(mine.id());
        assertThat(nordlys.as(Role.REQUEST_HANDLER, () -> ids("assignee=me"))).containsExactly(mine.id());
        assertThat(nordlys.as(Role.PRIVACY_LEAD, () -> ids("assignee=me"))).isEmpty();
        assertThat(zephyr.as(Role.AUDITOR, () -> ids("assignee=" + handler.id())))
                .isEmpty();
    }

    @Test
    void caseIsGivenToAColleagueWithANoteForTheOwnSide() {
        RequestDetails request = record(nordlys, "2026-11-20T12:00:00Z");
        Actor lead = nordlys.member(Role.PRIVACY_LEAD);
        UUID noteId = Ids.next();

        RequestDetails given = give(request, lead.id(), noteId, "Please look at the second identifier.");

        assertThat(given.assignee()).isEqualTo(new Assignee(lead.id(), lead.name()));
        assertThat(given.timeline())
                .extracting(TimelineEntry::kind, TimelineEntry::text, TimelineEntry::audience)
                .contains(
                        tuple(TimelineKind.HANDED_OVER, lead.name(), Audience.BOTH),
                        tuple(TimelineKind.COMMENTED, "Please look at the second identifier.", Audience.TENANT));
        assertThat(audit.actionsOn(nordlys, request.id()))
                .containsExactly("request.recorded", "request.handed-over", "request.commented");
        assertThat(give(given, lead.id(), noteId, "Please look at the second identifier."))
                .as("sent twice")
                .isEqualTo(given);
        assertThatThrownBy(() -> give(request, nordlys.member(Role.TENANT_ADMIN).id(), Ids.next(), ""))
                .isInstanceOf(Stale.class);
    }

    @Test
    void caseIsGivenToNobodyWhoMayNotWorkOnIt() {
        RequestDetails request = record(nordlys, "2026-11-20T12:00:00Z");
        assertThat(nordlys.as(Role.AUDITOR, work::colleagues))
                .extracting(Assignee::id)
                .containsExactlyInAnyOrder(
                        nordlys.member(Role.TENANT_ADMIN).id(),
                        nordlys.member(Role.PRIVACY_LEAD).id(),
                        nordlys.member(Role.REQUEST_HANDLER).id());
        for (UUID wrong : List.of(
                nordlys.member(Role.AUDITOR).id(),
                zephyr.member(Role.REQUEST_HANDLER).id(),
                Ids.next())) {
            assertThatThrownBy(() -> give(request, wrong, Ids.next(), ""))
                    .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(
                                    invalid.problems().getFirst().field())
                            .isEqualTo("assignee"));
        }
        UUID lead = nordlys.member(Role.PRIVACY_LEAD).id();
        assertThatThrownBy(() -> nordlys.as(
                        Role.AUDITOR, () -> work.assignTo(request.id(), request.version(), lead, Ids.next(), "")))
                .isInstanceOf(AccessDenied.class);
        UUID theirs = zephyr.member(Role.PRIVACY_LEAD).id();
        assertThatThrownBy(() -> zephyr.as(
                        Role.REQUEST_HANDLER,
                        () -> work.assignTo(request.id(), request.version(), theirs, Ids.next(), "")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void ownViewIsNobodyElses() {
        UUID id = Ids.next();
        SavedViewDetails saved = nordlys.as(Role.AUDITOR, () -> views.save(id, " Late ", LATE, false));
        assertThat(saved.name()).isEqualTo("Late");
        assertThat(saved.filter()).isEqualTo(LATE);
        assertThat(nordlys.as(Role.AUDITOR, () -> views.save(id, "Other", LATE, false)))
                .as("sent twice")
                .isEqualTo(saved);
        assertThat(nordlys.as(Role.AUDITOR, views::list)).containsExactly(saved);
        assertThat(nordlys.as(Role.TENANT_ADMIN, views::list)).isEmpty();
        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> views.rename(id, saved.version(), "Mine")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> views.remove(id, saved.version())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void sharedViewIsTheWholeTenantsAndOfThoseWhoMayShare() {
        UUID id = Ids.next();
        assertThatThrownBy(() -> nordlys.as(Role.REQUEST_HANDLER, () -> views.save(id, "Late", LATE, true)))
                .isInstanceOf(AccessDenied.class);
        SavedViewDetails saved = nordlys.as(Role.PRIVACY_LEAD, () -> views.save(id, "Late", LATE, true));
        assertThat(nordlys.as(Role.REQUEST_HANDLER, views::list)).containsExactly(saved);
        assertThat(zephyr.as(Role.TENANT_ADMIN, views::list)).isEmpty();
        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> views.remove(id, 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> nordlys.as(Role.REQUEST_HANDLER, () -> views.rename(id, saved.version(), "Mine")))
                .isInstanceOf(AccessDenied.class);

        SavedViewDetails renamed = nordlys.as(Role.TENANT_ADMIN, () -> views.rename(id, saved.version(), "Too late"));
        assertThatThrownBy(() -> nordlys.as(Role.PRIVACY_LEAD, () -> views.rename(id, saved.version(), "Later")))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> nordlys.as(Role.PRIVACY_LEAD, () -> {
                    views.remove(id, saved.version());
                    return true;
                }))
                .isInstanceOf(Stale.class);
        nordlys.as(Role.PRIVACY_LEAD, () -> views.remove(id, renamed.version()));
        assertThat(nordlys.as(Role.REQUEST_HANDLER, views::list)).isEmpty();
        assertThat(audit.actionsOn(nordlys, id))
                .containsExactly("request-view.saved", "request-view.renamed", "request-view.removed");
    }

    @Test
    void nameIsShortSeenAndNotTaken() {
        save("Late");
        for (String wrong : List.of(
                "", "  ", "late", "x".repeat(61), "two\nlines", "turned \u202E round", "a\u0000b", "a\u2028b")) {
            assertThatThrownBy(() -> save(wrong)).as("<%s>", wrong).isInstanceOf(Invalid.class);
        }
        save("<img src=x onerror=alert(1)>");
        save("Ærlig «sak» 🙂");
        assertThat(nordlys.as(Role.REQUEST_HANDLER, views::list))
                .extracting(SavedViewDetails::name)
                .containsExactlyInAnyOrder("Late", "<img src=x onerror=alert(1)>", "Ærlig «sak» 🙂");
    }

    @Test
    void viewKeepsFiltersAndNobodyWhoAsked() {
        String person = nordlys.as(Role.REQUEST_HANDLER, () -> requests.searchKey("kari@person.example"));
        for (String wrong : List.of("", "person=" + person)) {
            assertThatThrownBy(() -> nordlys.as(
                            Role.REQUEST_HANDLER, () -> views.save(Ids.next(), "One", FilterText.read(wrong), false)))
                    .isInstanceOf(Invalid.class);
        }
        for (int i = 0; i < SavedViewService.MOST; i++) {
            save("View " + i);
        }
        assertThatThrownBy(() -> save("One too many")).isInstanceOf(Invalid.class);
    }

    private void save(String name) {
        nordlys.as(Role.REQUEST_HANDLER, () -> views.save(Ids.next(), name, LATE, false));
    }

    private RequestDetails give(RequestDetails seen, UUID to, UUID noteId, String note) {
        return nordlys.as(Role.REQUEST_HANDLER, () -> work.assignTo(seen.id(), seen.version(), to, noteId, note));
    }

    private List<UUID> found(String filter) {
        return nordlys.as(Role.AUDITOR, () -> ids(filter));
    }

    private List<UUID> ids(String filter) {
        return requests.list(FilterText.read(filter), null).items().stream()
                .map(RequestSummary::id)
                .toList();
    }

    private RequestDetails record(Stage.Cast tenant, String submittedAt) {
        UUID id = Ids.next();
        return tenant.as(
                Role.REQUEST_HANDLER,
                () -> requests.record(
                        id,
                        new NewRequest(
                                RequestType.ERASURE,
                                Regulation.GDPR,
                                RequestSource.SCREEN,
                                Instant.parse(submittedAt),
                                List.of(new NewIdentity(IdentityType.CONTROLLER_CUSTOMER_ID, "C-" + id)),
                                null,
                                null)));
    }
}
