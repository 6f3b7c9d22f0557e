package works.metric.portal.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.ScreenTest;
import works.metric.portal.Stage;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.audit.AuditFilter;
import works.metric.portal.audit.AuditRow;
import works.metric.portal.audit.AuditService;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.MemberService;
import works.metric.portal.identity.NewMember;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;
import works.metric.portal.uikit.RecordTable;

class AuditViewTest extends ScreenTest {

    @Autowired
    private MemberService members;

    @Autowired
    private AuditService audit;

    @Autowired
    private SupportAccessService supportAccess;

    private Stage.Cast nordlys;
    private MemberDetails nora;

    @BeforeEach
    void somethingHappened() {
        nordlys = stage.tenant("Nordlys Spill AS");
        nora = nordlys.as(
                Role.TENANT_ADMIN,
                () -> members.invite(
                        Ids.next(), new NewMember("nora@nordlys.example", "Nora Moen", Role.AUDITOR, Locale.ENGLISH)));
    }

    @Test
    void auditorReadsWhatHappenedInWords() {
        signIn(nordlys, Role.AUDITOR);

        audit("");

        assertThat(screen()).contains("Member invited: Nora Moen", "Person TENANT_ADMIN", "23 Nov 2026");
    }

    @Test
    void filtersLiveInTheAddress() {
        signIn(nordlys, Role.AUDITOR);

        audit("?subject=" + nora.id() + "&action=member.invited");

        assertThat(rows()).contains("Member invited: Nora Moen").doesNotContain("Tenant opened");
        audit("?action=member.removed&from=2026-11-01");
        assertThat(screen()).contains("No entry fits these filters");
        audit("?from=never&actor=nobody&after=nonsense");
        assertThat(screen()).contains("Member invited: Nora Moen");
    }

    @Test
    void entryShowsEachFieldBeforeAndAfter() {
        AuditRow row = entry("member.invited");
        signIn(nordlys, Role.AUDITOR);

        audit("/" + row.id());

        assertThat(screen())
                .contains(
                        "What changed",
                        "Role",
                        "Auditor",
                        "Everything about this",
                        row.id().toString());
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.endsWith("/audit?subject=" + nora.id()));
    }

    @Test
    void supportAccessIsLoud() {
        Actor visiting = TenantScope.as(
                stage.staff(Role.PRIVACY_OFFICER),
                () -> supportAccess.enter(Ids.next(), nordlys.id(), new Entry("Ticket 7", "7", Entry.LONGEST)));
        TenantScope.as(visiting, () -> audit.list(AuditFilter.ALL, null));
        AuditRow row = entry("audit.read");
        signIn(nordlys, Role.AUDITOR);

        audit("/" + row.id());

        assertThat(screen()).contains("Support access", "Done by MetricWorks under a support access");
    }

    @Test
    void auditorMakesAReportForAPeriodAndKeepsItOnScreen() {
        signIn(nordlys, Role.AUDITOR);
        audit("");

        press("Report for a period");
        ReportDialog dialog = (ReportDialog) find(Dialog.class).single();
        dialog.make();

        assertThat(textOf(dialog)).contains("Save the report", "Fingerprint of the file");
        assertThat(entry("audit.report-made").actorName()).isEqualTo("Person AUDITOR");
    }

    @Test
    void impossiblePeriodIsToldAtTheField() {
        signIn(nordlys, Role.AUDITOR);
        audit("");
        press("Report for a period");
        ReportDialog dialog = (ReportDialog) find(Dialog.class).single();

        find(DatePicker.class).all().stream()
                .filter(field -> "To day, included".equals(field.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue(LocalDate.of(2020, 1, 1));
        dialog.make();

        assertThat(textOf(dialog)).contains("The last day is before the first one.");
    }

    @Test
    void handlerIsToldWhichRolesReadTheAudit() {
        signIn(nordlys, Role.REQUEST_HANDLER);

        assertThat(refusalAt("t/" + nordlys.tenant().alias() + "/audit")).contains("Auditor", "Privacy lead");
    }

    @Test
    void entryOfAnotherTenantIsNotFound() {
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        UUID foreign = zephyr.as(Role.AUDITOR, () -> audit.list(AuditFilter.ALL, null))
                .items()
                .getFirst()
                .id();
        signIn(nordlys, Role.AUDITOR);

        assertThat(refusalAt("t/" + nordlys.tenant().alias() + "/audit/" + foreign))
                .doesNotContain("Zéphyr")
                .contains("We could not find this page");
    }

    @Test
    void operatorReadsMetricWorksOwnEntries() {
        signIn(stage.staff(Role.OPERATOR));

        visit("staff/audit");

        assertThat(screen()).contains("Person of MetricWorks joined").doesNotContain("Nora Moen");
        assertThat(offers("Report for a period")).isFalse();
    }

    private void audit(String rest) {
        visit("t/" + nordlys.tenant().alias() + "/audit" + rest);
    }

    private String rows() {
        return textOf(find(RecordTable.class).single());
    }

    private AuditRow entry(String action) {
        return nordlys.as(Role.AUDITOR, () -> audit.list(new AuditFilter(action, null, null, null, null), null))
                .items()
                .getFirst();
    }

    private String refusalAt(String address) {
        visit(address);
        return screen();
    }
}
