package works.metric.portal.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The screens and dialogs of the portal, and how each is reached by whom. */
final class Screens {

    private static final String NORSK = "Norsk bokmål";

    private static final Who NOBODY = new Who("", "nobody", "English");
    private static final Who ADMIN = new Who("zephyr", "Claire Dubois", "English");
    private static final Who LEAD = new Who("zephyr", "Marc Lefèvre", "English");
    private static final Who HANDLER = new Who("zephyr", "Sofia Rossi", "English");
    private static final Who AUDITOR = new Who("zephyr", "Émile Petit", "English");
    private static final Who ADMIN_NB = new Who("nordlys", "Per Lie", NORSK);
    private static final Who HANDLER_NB = new Who("nordlys", "Amina Yusuf", NORSK);
    private static final Who SUPPORT = new Who("metricworks", "Kari Nilsen", "English");
    private static final Who OFFICER = new Who("metricworks", "Henrik Dahl", NORSK);
    private static final Who OFFICER_EN = new Who("metricworks", "Henrik Dahl", "English");
    private static final Who OPERATOR = new Who("metricworks", "Sara Berg", "English");

    static final List<Screen> ALL = all();

    private Screens() {}

    /** @param tenant where the person signs in; empty for somebody who does not */
    record Who(String tenant, String name, String language) {}

    /**
     * A screen in one of its states.
     *
     * @param route the template it belongs to
     * @param name of its pictures
     * @param way from wherever the person is
     */
    record Screen(Who who, String route, String name, Consumer<Visitor> way) {}

    private static List<Screen> all() {
        List<Screen> all = new ArrayList<>();
        outside(all);
        instructions(all);
        restOfLead(all);
        admin(all);
        handlerAndAuditor(all);
        bokmal(all);
        metricWorks(all);
        leaving(all);
        docking(all);
        all.addAll(InstructionScreens.ofTwoPeople(LEAD, ADMIN));
        all.addAll(InstructionScreens.ofMetricWorks(OFFICER_EN));
        return List.copyOf(all);
    }

    private static void outside(List<Screen> all) {
        all.add(new Screen(NOBODY, "", "sign-in", at("/")));
        all.add(new Screen(NOBODY, "sign-in", "sign-in-unknown", visitor -> {
            visitor.open("/sign-in").page().locator("input").first().fill("nobody-here");
            visitor.page().locator("button").first().click();
            visitor.page().locator("[role=alert]").waitFor();
        }));
        all.add(new Screen(NOBODY, "check", "check", at("/check")));
        all.add(new Screen(ADMIN, "session-ended", "session-ended", at("/session-ended")));
    }

    private static void instructions(List<Screen> all) {
        String list = "t/:tenant/instructions/:id?";
        all.add(new Screen(LEAD, list, "instructions", at("/t/zephyr/instructions")));
        all.add(new Screen(LEAD, list, "instruction-draft", row("Detection of advertising fraud")));
        all.add(new Screen(LEAD, list, "instruction-activate", visitor -> visitor.press("Activate version 1")
                .sees("is a documented instruction")));
        all.add(InstructionScreens.scheduleProblems(LEAD));
        all.add(new Screen(LEAD, list, "instruction-discard", visitor -> visitor.leave("Cancel")
                .press("Discard draft")
                .sees("cannot be taken up again")));
        all.add(new Screen(LEAD, list, "instruction", visitor -> visitor.leave("Cancel")
                .open("/t/zephyr/instructions")
                .openRow("Attribution of installs")
                .sees("Version 1 activated")));
        all.add(new Screen(LEAD, list, "instruction-withdraw", visitor -> {
            visitor.press("Withdraw").sees("may no longer process");
            visitor.confirm("Withdraw").sees("Give a reason.");
        }));
        all.add(new Screen(
                LEAD, "t/:tenant/instructions/:id/draft", "instruction-new-version", visitor -> visitor.leave("Cancel")
                        .follow("New version")
                        .sees("You are writing the next version.")));
        all.add(new Screen(LEAD, list, "instruction-two-versions", visitor -> visitor.fill(
                        "Note on the purpose", "To tell which advertisement led to an install, and to count installs.")
                .press("Save draft")
                .sees("Version 2 is drafted")));
        all.add(new Screen(LEAD, list, "instruction-activate-next", visitor -> visitor.press("Activate version 2")
                .sees("takes the place of version 1")));
        all.add(new Screen(
                LEAD, "t/:tenant/instructions/:id/compare", "instruction-compare", visitor -> visitor.leave("Cancel")
                        .follow("Compare versions")
                        .heading("Compare versions")
                        .sees("Differences")));
        all.add(new Screen(LEAD, "t/:tenant/instructions/new", "instruction-new-problems", visitor -> visitor.open(
                        "/t/zephyr/instructions/new")
                .press("Save draft")
                .sees("to correct before you can continue")));
        all.add(new Screen(LEAD, "t/:tenant/instructions/new", "instruction-form", visitor -> visitor.open(
                        "/t/zephyr/instructions/new?copy=none")
                .sees("In plain words")));
        all.add(new Screen(LEAD, list, "instruction-scheduled", visitor -> visitor.open("/t/zephyr/instructions")
                .openRow("Media mix")
                .sees("Version 2 takes effect on")));
        all.add(InstructionScreens.cancelSchedule(LEAD));
        all.add(new Screen(LEAD, list, "instruction-superseded", visitor -> visitor.open("/t/zephyr/instructions")
                .openRow("Reports on audiences")
                .sees("Version 1 superseded")));
        all.add(InstructionScreens.fromTemplate(LEAD));
        all.add(new Screen(
                LEAD, list, "instruction-app", visitor -> visitor.open("/t/zephyr/instructions?app=com.zephyr.coloring")
                        .openRow("The colouring book")
                        .sees("governs the app com.zephyr.coloring")));
        all.add(new Screen(LEAD, "t/:tenant/instructions/ledger", "instruction-ledger", visitor -> visitor.open(
                        "/t/zephyr/instructions/ledger")
                .sees("superseded")));
        String approval = "t/:tenant/instructions/approval";
        all.add(new Screen(
                LEAD, approval, "instruction-approval", visitor -> visitor.open("/t/zephyr/instructions/approval")
                        .sees("One person is enough")));
        all.add(new Screen(
                LEAD, approval, "instruction-approval-on", visitor -> visitor.press("Require a second person")
                        .sees("From now on whoever writes an instruction")));
    }

    private static void restOfLead(List<Screen> all) {
        all.add(new Screen(LEAD, "t/:tenant", "home", at("/t/zephyr")));
        String retention = "t/:tenant/requests/retention";
        all.add(new Screen(LEAD, retention, "retention", visitor -> visitor.open("/t/zephyr/requests/retention")
                .sees("Nobody in your organisation has chosen")));
        all.add(new Screen(LEAD, retention, "retention-change", visitor -> visitor.press("Change")
                .sees("This is a documented instruction")));
        all.add(new Screen(LEAD, retention, "retention-changed", visitor -> visitor.fill("Months after closing", "6")
                .confirm("Give this instruction")
                .sees("Your organisation chose this.")));
        all.add(new Screen(LEAD, "t/:tenant/subprocessors/:id?", "subprocessors", at("/t/zephyr/subprocessors")));
        all.add(new Screen(LEAD, "t/:tenant/subprocessors/:id?", "subprocessor", row("Intercom")));
        String notices = "t/:tenant/subprocessors/notices/:id?";
        all.add(new Screen(
                LEAD, "t/:tenant/subprocessors/export", "subprocessors-export", at("/t/zephyr/subprocessors/export")));
        all.add(new Screen(LEAD, notices, "subprocessor-notices", at("/t/zephyr/subprocessors/notices")));
        all.add(new Screen(LEAD, notices, "subprocessor-notice", row("Skyvarsel")));
        all.add(new Screen(LEAD, notices, "subprocessor-notice-object", visitor -> visitor.press("Object")
                .sees("MetricWorks has to answer")));
        all.add(new Screen(LEAD, notices, "subprocessor-notice-object-problems", visitor -> visitor.confirm("Object")
                .sees("Give a reason.")));
        all.add(new Screen(
                LEAD, "t/:tenant/subprocessors/:id?", "subprocessor-copy-ask", visitor -> visitor.leave("Cancel")
                        .open("/t/zephyr/subprocessors")
                        .openRow("Intercom")
                        .press("Ask for the contract")
                        .sees("clause 7.7(c)")));
        all.add(new Screen(LEAD, notices, "subprocessor-copy-waits", visitor -> visitor.confirm("Ask for the contract")
                .sees("MetricWorks is asked for the copy.")
                .open("/t/zephyr/subprocessors/notices")
                .sees("MetricWorks has not given it yet")));
        all.add(new Screen(LEAD, "t/:tenant/agreement/:id?", "agreement-none", at("/t/zephyr/agreement")));
        all.add(new Screen(LEAD, "t/:tenant/agreement/accept", "agreement-accept-problems", visitor -> visitor.open(
                        "/t/zephyr/agreement/accept")
                .press("Accept version 1")
                .sees("to correct before you can continue")));
        all.add(new Screen(LEAD, "t/:tenant/audit/:id?", "audit", at("/t/zephyr/audit")));
        all.add(new Screen(LEAD, "t/:tenant/audit/:id?", "audit-entry", row("Attribution of installs")));
        all.add(new Screen(LEAD, "t/:tenant/audit/:id?", "audit-report-problem", visitor -> {
            visitor.open("/t/zephyr/audit").press("Report for a period");
            visitor.page()
                    .locator("vaadin-dialog[opened] vaadin-date-picker input")
                    .first()
                    .fill("2030-01-01");
            visitor.page()
                    .locator("vaadin-dialog[opened] vaadin-date-picker input")
                    .first()
                    .press("Enter");
            visitor.confirm("Make the report").sees("to correct before you can continue");
        }));
        all.add(new Screen(
                LEAD, "t/:tenant/audit/:id?", "audit-nothing", at("/t/zephyr/audit?from=2020-01-01&to=2020-01-02")));
        all.add(new Screen(LEAD, "t/:tenant/notices/:id?", "notices-none", at("/t/zephyr/notices")));
        all.add(new Screen(LEAD, "t/:tenant/support-access", "support-access-none", at("/t/zephyr/support-access")));
        all.add(new Screen(
                LEAD, "t/:tenant/members/:id?", "member-read-only", visitor -> visitor.open("/t/zephyr/members")
                        .openRow("Sofia Rossi")
                        .sees("What this role may do")));
        all.add(new Screen(LEAD, "t/:tenant", "user-menu", visitor -> {
            visitor.open("/t/zephyr")
                    .page()
                    .locator(".user-menu > vaadin-button")
                    .click();
            visitor.sees("Sign out");
        }));
        all.add(new Screen(LEAD, "t/:tenant", "keys", visitor -> visitor.press("Keyboard shortcuts")
                .sees("Show this list")));
    }

    private static void admin(List<Screen> all) {
        String members = "t/:tenant/members/:id?";
        all.add(new Screen(ADMIN, members, "members", at("/t/zephyr/members")));
        all.add(new Screen(ADMIN, members, "member-invite-problems", visitor -> visitor.press("Invite somebody")
                .confirm("Invite")
                .sees("to correct before you can continue")));
        all.add(new Screen(ADMIN, members, "member", visitor -> visitor.leave("Cancel")
                .openRow("Sofia Rossi")
                .sees("What this role may do")));
        all.add(new Screen(ADMIN, members, "member-role", visitor -> {
            visitor.press("Change role")
                    .page()
                    .locator("vaadin-dialog[opened] vaadin-select")
                    .click();
            visitor.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Privacy lead"))
                    .click();
            visitor.sees("Sofia Rossi gets these rights at once");
        }));
        all.add(new Screen(ADMIN, members, "member-remove", visitor -> visitor.leave("Cancel")
                .press("Remove")
                .sees("loses every right in your tenant")));
        String opendsr = "t/:tenant/opendsr";
        all.add(new Screen(ADMIN, opendsr, "opendsr-none", visitor -> visitor.open("/t/zephyr/opendsr")
                .sees("No callback domains yet")));
        all.add(new Screen(ADMIN, opendsr, "opendsr-domain", visitor -> {
            visitor.page().locator("main vaadin-text-field input").last().fill("dsr.zephyr.example.com");
            visitor.press("Add domain").sees("may be called back");
        }));
        all.add(new Screen(ADMIN, "t/:tenant/in-force", "in-force", visitor -> visitor.open("/t/zephyr/in-force")
                .sees("MetricWorks’ systems")));
        all.add(new Screen(ADMIN, "t/:tenant/in-force", "in-force-problems", visitor -> visitor.press("Ask")
                .sees("to correct before you can continue")));
        String credentials = "t/:tenant/credentials/:id?";
        all.add(new Screen(ADMIN, credentials, "credentials-none", visitor -> visitor.open("/t/zephyr/credentials")
                .sees("No API credentials yet")));
        all.add(new Screen(
                ADMIN, credentials, "credential-new-problems", visitor -> visitor.press("Create a credential")
                        .confirm("Create and show the token")
                        .sees("to correct before you can continue")));
        all.add(new Screen(ADMIN, credentials, "credential-token", visitor -> {
            visitor.fill("Name", "CRM")
                    .page()
                    .getByLabel("Record, read and cancel requests")
                    .check();
            visitor.confirm("Create and show the token").sees("You see this token only now");
        }));
        all.add(new Screen(ADMIN, credentials, "credential", visitor -> visitor.press("I have put it away")
                .sees("What was done with it")));
        all.add(new Screen(ADMIN, credentials, "credential-revoke", visitor -> visitor.press("Revoke")
                .sees("are shut out at once")));
        all.add(new Screen(ADMIN, credentials, "credential-revoked", visitor -> visitor.confirm("Revoke it now")
                .sees("is revoked.")));
        all.add(new Screen(ADMIN, "t/:tenant/agreement/accept", "agreement-accept", at("/t/zephyr/agreement/accept")));
        all.add(new Screen(ADMIN, "t/:tenant/agreement/text", "agreement-text", at("/t/zephyr/agreement/text")));
        String own = "t/:tenant/agreement/own-paper";
        all.add(new Screen(ADMIN, own, "own-paper", at("/t/zephyr/agreement/own-paper")));
        all.add(new Screen(ADMIN, own, "own-paper-problems", visitor -> visitor.press("Hand in a signed agreement")
                .confirm("Hand in a signed agreement")
                .sees("The file: This field is required.")));
        all.add(new Screen(
                ADMIN, "t/:tenant/agreement/compare", "agreement-compare", at("/t/zephyr/agreement/compare")));
        String signatories = "t/:tenant/agreement/signatories";
        all.add(new Screen(ADMIN, signatories, "agreement-signatories", at("/t/zephyr/agreement/signatories")));
        all.add(new Screen(ADMIN, signatories, "agreement-signatory-problems", visitor -> visitor.press("Name somebody")
                .confirm("Name")
                .sees("to correct before you can continue")));
        all.add(new Screen(ADMIN, signatories, "agreement-signatories-left", visitor -> visitor.leave("Cancel")));
        all.add(new Screen(ADMIN, "t/:tenant", "home-admin", at("/t/zephyr")));
        all.add(new Screen(ADMIN, "t/:tenant", "not-found", at("/t/zephyr/nothing-here")));
        all.add(new Screen(ADMIN, "t/:tenant", "not-yours", at("/t/nordlys/requests")));
    }

    private static void handlerAndAuditor(List<Screen> all) {
        String list = "t/:tenant/requests/:id?";
        all.add(new Screen(HANDLER, list, "requests", at("/t/zephyr/requests")));
        all.add(new Screen(HANDLER, list, "requests-nothing", at("/t/zephyr/requests?state=refused")));
        all.add(new Screen(HANDLER, list, "request-received", visitor -> visitor.open("/t/zephyr/requests")
                .openRow("Received")
                .sees("What happened")));
        all.add(new Screen(HANDLER, list, "request-start", visitor -> visitor.press("Start the work")
                .sees("has promised to finish it by")));
        all.add(new Screen(HANDLER, list, "request-in-progress", visitor -> visitor.leave("Cancel")
                .open("/t/zephyr/requests")
                .openRow("In progress")
                .press("Show the iOS advertising ID (IDFA)")
                .sees("6D92078A")));
        all.add(new Screen(HANDLER, list, "request-complete-problem", visitor -> visitor.press("Complete")
                .confirm("Complete the request")
                .sees("This field is required.")));
        all.add(new Screen(HANDLER, "t/:tenant/requests/new", "request-new", at("/t/zephyr/requests/new")));
        all.add(new Screen(HANDLER, "t/:tenant/requests/new", "request-new-problems", visitor -> visitor.press(
                        "Another identifier")
                .press("Record the request")
                .sees("Choose what the person asks for.")));
        all.add(new Screen(
                HANDLER, "t/:tenant/requests/bulk/:id?", "bulk", at("/t/zephyr/requests/bulk?state=received")));
        all.add(new Screen(
                HANDLER,
                "t/:tenant/requests/bulk/:id?",
                "bulk-unread",
                at("/t/zephyr/requests/bulk?legal=2026-02-30")));
        all.add(new Screen(HANDLER, list, "requests-filtered", visitor -> visitor.open(
                        "/t/zephyr/requests?state=open&legal=next-30-days&received=2026-01-01..2026-12-31&promise=x")
                .sees("Not filtered by")));
        all.add(new Screen(HANDLER, list, "requests-days", visitor -> {
            visitor.open("/t/zephyr/requests");
            visitor.page().locator("vaadin-select").nth(2).click();
            visitor.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Choose days…"))
                    .click();
            visitor.sees("which days?").confirm("Show these days").sees("Choose at least one day.");
        }));
        all.add(new Screen(HANDLER, list, "requests-picked", visitor -> {
            visitor.open("/t/zephyr/requests");
            visitor.page().locator("tbody .tick").nth(1).click();
            visitor.sees("One selected").settled();
            visitor.page().locator("tbody .tick").nth(2).click();
            visitor.sees("2 selected");
        }));
        all.add(new Screen(HANDLER, list, "requests-give-many", visitor -> {
            visitor.press("Give to…").confirm("Give them").sees("Choose somebody who may work on requests.");
        }));
        all.add(new Screen(HANDLER, list, "requests-more", visitor -> {
            visitor.open("/t/zephyr/requests?state=open");
            visitor.press("More that can be done with the list");
            visitor.sees("Save this view…");
        }));
        all.add(new Screen(HANDLER, list, "requests-save-view", visitor -> {
            visitor.page().getByText("Save this view…").first().click();
            visitor.confirm("Save").sees("This field is required.");
        }));
        all.add(new Screen(HANDLER, list, "requests-views", visitor -> {
            visitor.fill("Name", "Open ones, <b>mine</b>").confirm("Save");
            visitor.page().locator("vaadin-dialog[opened]").waitFor(Visitor.hidden());
            visitor.page().locator(".views-bar a[aria-current]").waitFor();
        }));
        all.add(new Screen(HANDLER, list, "request-give", visitor -> {
            visitor.open("/t/zephyr/requests").openRow("Received").sees("What happened");
            visitor.press("More that can be done with this request");
            visitor.page().getByText("Give to…").last().click();
            visitor.confirm("Give the case").sees("Correct what is marked.");
        }));
        all.add(new Screen(HANDLER, "t/:tenant/requests/import", "import", at("/t/zephyr/requests/import")));
        all.add(new Screen(HANDLER, "t/:tenant", "home-handler", at("/t/zephyr")));
        all.add(new Screen(HANDLER, "t/:tenant", "no-permission", at("/t/zephyr/audit")));
        all.add(new Screen(AUDITOR, "t/:tenant", "home-auditor", at("/t/zephyr")));
        all.add(new Screen(
                AUDITOR, "t/:tenant/requests/export", "export", at("/t/zephyr/requests/export?state=received")));
        all.add(new Screen(AUDITOR, list, "request-auditor", visitor -> visitor.open("/t/zephyr/requests")
                .openRow("Completed")
                .sees("Your role does not show them.")));
        all.add(new Screen(AUDITOR, "t/:tenant/agreement/:id?", "agreement-auditor", at("/t/zephyr/agreement")));
        all.add(new Screen(LEAD, list, "request-refuse-problem", visitor -> {
            visitor.open("/t/zephyr/requests").openRow("Received").press("Refuse");
            visitor.confirm("Refuse the request").sees("Choose the ground.");
        }));
    }

    private static void bokmal(List<Screen> all) {
        all.add(new Screen(HANDLER_NB, "t/:tenant", "nb-home", at("/t/nordlys")));
        all.add(new Screen(HANDLER_NB, "t/:tenant/requests/:id?", "nb-requests", at("/t/nordlys/requests")));
        all.add(new Screen(HANDLER_NB, "t/:tenant/requests/:id?", "nb-request", row("Under arbeid")));
        all.add(new Screen(HANDLER_NB, "t/:tenant/requests/new", "nb-request-new", at("/t/nordlys/requests/new")));
        all.add(new Screen(
                HANDLER_NB, "t/:tenant/requests/retention", "nb-retention", at("/t/nordlys/requests/retention")));
        all.add(new Screen(HANDLER_NB, "t/:tenant/instructions/:id?", "nb-instructions", visitor -> visitor.open(
                        "/t/nordlys/instructions")
                .openRow("Attribusjon")
                .sees("Attribusjon")));
        all.add(new Screen(HANDLER_NB, "t/:tenant", "nb-no-permission", at("/t/nordlys/members")));
        all.add(new Screen(
                ADMIN_NB, "t/:tenant/subprocessors/:id?", "nb-subprocessors", at("/t/nordlys/subprocessors")));
        all.add(new Screen(ADMIN_NB, "t/:tenant/subprocessors/:id?", "nb-subprocessor", row("Campaign")));
        all.add(new Screen(ADMIN_NB, "t/:tenant/agreement/:id?", "nb-agreement", at("/t/nordlys/agreement")));
        all.add(new Screen(ADMIN_NB, "t/:tenant/audit/:id?", "nb-audit", visitor -> visitor.open("/t/nordlys/audit")
                .openRow()));
        all.add(new Screen(
                ADMIN_NB, "t/:tenant/credentials/:id?", "nb-credentials-none", at("/t/nordlys/credentials")));
        all.add(new Screen(
                ADMIN_NB, "t/:tenant/members/:id?", "nb-member", visitor -> visitor.open("/t/nordlys/members")
                        .openRow("Amina Yusuf")));
    }

    private static void leaving(List<Screen> all) {
        String notice = "t/:tenant/leaving/notice";
        all.add(new Screen(LEAD, "t/:tenant/leaving", "leaving-none", at("/t/zephyr/leaving")));
        all.add(new Screen(LEAD, notice, "leaving-when-problems", visitor -> visitor.open("/t/zephyr/leaving/notice")
                .press("Continue")
                .sees("to correct before you can continue")));
        all.add(new Screen(LEAD, notice, "leaving-data", visitor -> {
            visitor.page().locator("vaadin-date-picker input").first().fill("2027-06-30");
            visitor.page().locator("vaadin-date-picker input").first().press("Enter");
            visitor.fill("Reason", "We move to another provider")
                    .press("Continue")
                    .sees("Step 2 of 3");
            visitor.page()
                    .getByText("Return the data, and delete what is left by the same day")
                    .click();
            visitor.sees("Where to");
        }));
        all.add(new Screen(LEAD, notice, "leaving-data-problems", visitor -> visitor.press("Continue")
                .sees("to correct before you can continue")));
        all.add(new Screen(LEAD, notice, "leaving-confirm", visitor -> {
            visitor.page().getByText("Delete everything, return nothing").click();
            visitor.press("Continue").sees("Step 3 of 3");
        }));
        String desk = "staff/leaving/:id?";
        all.add(new Screen(OFFICER, desk, "nb-leaving-desk", visitor -> {
            LeavingStage.left("fjord", "Fjordspill AS");
            visitor.open("/staff/leaving").sees("Fjordspill AS");
        }));
        all.add(new Screen(OFFICER, desk, "nb-leaving-tenant", row("Fjordspill AS")));
        all.add(new Screen(OFFICER, desk, "nb-leaving-record-problems", visitor -> {
            visitor.press("Registrer").sees("Virksomheten leser dette med en gang");
            visitor.confirm("Lagre registreringen");
            visitor.page().locator("vaadin-dialog[opened] .form-errors").first().waitFor();
        }));
        all.add(new Screen(OFFICER, desk, "nb-leaving-record-left", visitor -> visitor.leave("Avbryt")));
    }

    /** The last of the lead's: from then on the tenant has an agreement in force. */
    private static void docking(List<Screen> all) {
        String list = "t/:tenant/agreement/affiliates/:id?";
        String form = "t/:tenant/agreement/affiliates/new";
        all.add(new Screen(ADMIN_NB, form, "nb-affiliate-cannot", at("/t/nordlys/agreement/affiliates/new")));
        all.add(new Screen(LEAD, list, "affiliates-none", visitor -> {
            AgreementSteps.inForce("zephyr");
            visitor.open("/t/zephyr/agreement/affiliates").sees("No affiliate");
        }));
        all.add(new Screen(LEAD, form, "affiliate-problems", visitor -> visitor.press("Add an affiliate")
                .press("See what Annex I will say")
                .sees("to correct before you can continue")));
        all.add(new Screen(
                LEAD,
                form,
                "affiliate-preview",
                visitor -> AgreementSteps.describe(visitor, "Mistral Games ApS", "com.mistral.race")));
        all.add(new Screen(LEAD, form, "affiliate-sign-problems", visitor -> visitor.press("Sign Annex I")
                .sees("to correct before you can continue")));
        all.add(new Screen(LEAD, list, "affiliate-waits", visitor -> AgreementSteps.accede(visitor, "Marc Lefèvre")
                .sees("Waits for MetricWorks")));
        all.add(new Screen(LEAD, list, "affiliate-withdraw", visitor -> visitor.press("Take back")
                .sees("stays in this list as taken back")));
        all.add(new Screen(LEAD, list, "affiliate-withdraw-left", visitor -> visitor.leave("Cancel")));
    }

    private static void metricWorks(List<Screen> all) {
        all.add(new Screen(SUPPORT, "staff", "staff-queue", at("/staff")));
        all.add(new Screen(SUPPORT, "staff/tenants/:id?", "staff-tenants", at("/staff/tenants")));
        all.add(new Screen(SUPPORT, "staff/tenants/:id?", "staff-tenant", row("Nordlys Spill AS")));
        all.add(new Screen(
                SUPPORT, "staff/tenants/:id?", "staff-enter-problem", visitor -> visitor.press("Enter this tenant")
                        .confirm("Enter")
                        .sees("to correct before you can continue")));
        String requests = "t/:tenant/requests/:id?";
        all.add(new Screen(SUPPORT, requests, "request-report", visitor -> visitor.open("/staff/tenants")
                .openRow("Zéphyr Mobile SARL")
                .press("Enter this tenant")
                .fill("Reason", "Reporting what our systems did")
                .confirm("Enter")
                .sees("You are inside Zéphyr Mobile SARL")
                .open("/t/zephyr/requests")
                .openRow("In progress")
                .press("Report for Reporting warehouse")
                .sees("Say only what was done")));
        all.add(new Screen(SUPPORT, requests, "request-report-problem", visitor -> visitor.confirm("Save the report")
                .sees("Choose what became of it.")));
        all.add(new Screen(SUPPORT, "t/:tenant/requests/new", "request-new-mail", visitor -> visitor.leave("Cancel")
                .open("/t/zephyr/requests/new")
                .sees("By e-mail to MetricWorks")));
        all.add(new Screen(OFFICER, "staff", "nb-staff-queue", visitor -> {
            CopyStage.askedFor("nordlys");
            visitor.open("/staff").sees("Åpent mellom virksomheter og MetricWorks");
        }));
        all.add(new Screen(OFFICER, "staff/subprocessors/:id?", "nb-register", at("/staff/subprocessors")));
        all.add(new Screen(
                OFFICER, "staff/subprocessors/:id?", "nb-register-end", visitor -> visitor.openRow("Intercom")
                        .press("Sett sluttdato")
                        .sees("Første dag uten")));
        all.add(new Screen(
                OFFICER, "staff/subprocessors/:id/edit", "nb-register-edit", visitor -> visitor.leave("Avbryt")
                        .follow("Endre")
                        .heading("Endre Intercom, Inc.")));
        all.add(new Screen(OFFICER, "staff/subprocessors/new", "nb-register-new", visitor -> {
            visitor.open("/staff/subprocessors/new").press("Lagre og vis for alle virksomheter");
            visitor.page().locator(".form-errors").first().waitFor();
        }));
        String changes = "staff/subprocessor-changes/:id?";
        all.add(new Screen(OFFICER, changes, "nb-register-changes", at("/staff/subprocessor-changes")));
        all.add(new Screen(OFFICER, changes, "nb-register-change", row("Skyvarsel")));
        all.add(new Screen(
                OFFICER,
                "staff/subprocessor-changes/new",
                "nb-register-change-new",
                at("/staff/subprocessor-changes/new")));
        all.add(new Screen(
                OFFICER,
                "staff/subprocessor-changes/:id/edit",
                "nb-register-change-edit",
                visitor -> visitor.press("Lagre utkast").follow("Skriv om").heading("Skriv om")));
        all.add(new Screen(OFFICER, changes, "nb-register-change-refused", visitor -> {
            visitor.press("Lagre utkast").press("Send til kontroll").confirm("Send til kontroll");
            visitor.page()
                    .locator("vaadin-dialog[opened] .field-problem")
                    .filter(new Locator.FilterOptions().setHasText(":"))
                    .waitFor();
        }));
        all.add(new Screen(OFFICER, changes, "nb-objection-answer", visitor -> visitor.leave("Avbryt")
                .open("/staff/subprocessor-changes")
                .press("Svar")
                .sees("Så lenge protesten er åpen")));
        all.add(new Screen(OFFICER, changes, "nb-objection-answer-problems", visitor -> {
            visitor.confirm("Svar");
            visitor.page()
                    .locator("vaadin-dialog[opened] vaadin-radio-group[invalid]")
                    .waitFor();
        }));
        all.add(new Screen(OFFICER, "staff/agreements", "nb-countersigning", at("/staff/agreements")));
        templates(all);
        all.add(new Screen(OFFICER, "staff/catalogues/:id?", "nb-catalogues", at("/staff/catalogues")));
        all.add(new Screen(OFFICER, "staff/catalogues/:id?", "nb-catalogue-entry", row("IP-adresse")));
        all.add(new Screen(
                OFFICER, "staff/catalogues/:id?", "nb-catalogue-problems", visitor -> visitor.press("Endre ordlyden")
                        .fill("Navn på engelsk", "")
                        .confirm("Lagre")
                        .sees("Ingenting er lagret. Se feltene")));
        all.addAll(InstructionScreens.templates(OFFICER));
        all.add(new Screen(OFFICER, "staff/systems/:id?", "nb-systems", visitor -> visitor.leave("Avbryt")
                .open("/staff/systems")));
        all.add(new Screen(OFFICER, "staff/systems/:id?", "nb-system", row("Attribution store")));
        all.add(new Screen(
                OFFICER, "staff/systems/:id?", "nb-system-new-problems", visitor -> visitor.press("Legg til et system")
                        .confirm("Lagre")
                        .sees("Ingenting er lagret ennå.")));
        all.add(new Screen(OFFICER, "staff/systems/:id?", "nb-system-credential-new", visitor -> visitor.leave("Avbryt")
                .open("/staff/systems")
                .openRow("Reporting warehouse")
                .press("Opprett en nøkkel")
                .sees("Ny API-nøkkel")));
        all.add(new Screen(OFFICER, "staff/systems/:id?", "nb-system-credential-token", visitor -> visitor.fill(
                        "Navn", "Kø-arbeider")
                .tick("Hente og melde sine egne oppgaver")
                .confirm("Opprett og vis nøkkelen")
                .sees("Du ser denne nøkkelen bare nå")));
        all.add(new Screen(OFFICER, "staff/systems/:id?", "nb-system-credentials", visitor -> visitor.confirm(
                        "Jeg har tatt vare på den")
                .sees("Kø-arbeider")));
        all.add(new Screen(OFFICER, "staff/systems/:id?", "nb-system-credential-revoke", visitor -> visitor.press(
                        "Tilbakekall Kø-arbeider")
                .sees("stenges ute")));
        all.add(new Screen(OFFICER, "staff/systems/:id?", "system-credentials", visitor -> visitor.leave("Avbryt")
                .speak("English")
                .open("/staff/systems")
                .openRow("Attribution store")
                .sees("Each read and each report")));
        all.add(new Screen(OFFICER, "staff/audit/:id?", "nb-staff-audit", visitor -> visitor.speak(NORSK)
                .open("/staff/audit")));
        all.add(new Screen(OPERATOR, "staff", "staff-operator", at("/staff")));
        all.add(new Screen(OPERATOR, "staff/people/:id?", "staff-people", at("/staff/people")));
        all.add(new Screen(OPERATOR, "staff/people/:id?", "staff-person", row("Kari Nilsen")));
        all.add(new Screen(OPERATOR, "staff/audit/:id?", "staff-audit", visitor -> visitor.open("/staff/audit")
                .openRow("Intercom")));
        all.add(new Screen(
                OPERATOR, "staff/new-tenant", "staff-new-tenant-problems", visitor -> visitor.open("/staff/new-tenant")
                        .press("Open the tenant")
                        .sees("to correct before you can continue")));
        all.add(new Screen(OPERATOR, "staff/subprocessors/:id?", "staff-no-permission", at("/staff/subprocessors")));
    }

    private static Consumer<Visitor> at(String path) {
        return visitor -> visitor.open(path);
    }

    /** Opens a row of the list that is on the screen. */
    private static Consumer<Visitor> row(String words) {
        return visitor -> {
            visitor.openRow(words);
            visitor.page().locator(".columns-detail").waitFor();
        };
    }

    private static void templates(List<Screen> all) {
        String draft = "staff/agreement-templates/draft";
        String list = "staff/agreement-templates/:number?";
        all.add(new Screen(OFFICER, draft, "nb-template-draft-none", at("/" + draft)));
        all.add(new Screen(OFFICER, list, "nb-templates", at("/staff/agreement-templates")));
        all.add(new Screen(OFFICER, list, "nb-template", row("Mal 1")));
        all.add(new Screen(OFFICER, draft, "nb-template-draft", visitor -> visitor.press("Skriv neste mal")
                .heading("Utkast til mal 2")));
        all.add(new Screen(
                OFFICER,
                draft,
                "nb-template-clause",
                visitor -> visitor.press("Endre: Avtalens gjenstand, varighet, art og formål, punkt 1")));
        all.add(new Screen(OFFICER, draft, "nb-template-clause-problems", visitor -> {
            visitor.page().locator("vaadin-dialog[opened] textarea").first().fill("");
            visitor.confirm("Lagre i utkastet").sees("Ingenting er lagret. Se feltene");
        }));
        all.add(new Screen(OFFICER, draft, "nb-template-draft-changed", visitor -> {
            visitor.page().locator("vaadin-dialog[opened] textarea").first().fill("New words.");
            visitor.page().locator("vaadin-dialog[opened] textarea").last().fill("Nye ord.");
            visitor.confirm("Lagre i utkastet").sees("Nye ord.");
        }));
        all.add(new Screen(
                OFFICER, draft, "nb-template-note", visitor -> visitor.press("Endre: Språk og merknad til kundene")));
        all.add(new Screen(OFFICER, draft, "nb-template-publish", visitor -> visitor.leave("Avbryt")
                .press("Publiser")
                .sees("Publisere mal 2?")));
        all.add(new Screen(OFFICER, draft, "nb-template-publish-problems", visitor -> visitor.confirm("Publiser")
                .sees("Utkastet kan ikke publiseres ennå.")));
        all.add(new Screen(OFFICER, draft, "nb-template-discard", visitor -> visitor.leave("Avbryt")
                .press("Forkast")
                .sees("Forkaste utkastet?")));
        all.add(new Screen(OFFICER, list, "nb-templates-after", visitor -> visitor.confirm("Forkast")
                .sees("Skriv neste mal")));
    }
}
