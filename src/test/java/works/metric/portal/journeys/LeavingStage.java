package works.metric.portal.journeys;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.identity.NewIdentityProvider;
import works.metric.portal.identity.NewMember;
import works.metric.portal.identity.OnboardingService;
import works.metric.portal.leaving.Certifier;
import works.metric.portal.leaving.LeavingCase;
import works.metric.portal.leaving.LeavingChoice;
import works.metric.portal.leaving.LeavingDeskService;
import works.metric.portal.leaving.LeavingDetails;
import works.metric.portal.leaving.LeavingService;
import works.metric.portal.leaving.LeavingStep;
import works.metric.portal.leaving.LeavingWishes;
import works.metric.portal.leaving.NewLeaving;
import works.metric.portal.leaving.NewRecord;
import works.metric.portal.leaving.ReturnFormat;
import works.metric.portal.leaving.StepKind;
import works.metric.portal.local.DemoPeople;
import works.metric.portal.signin.SignInDirectory;
import works.metric.portal.tenant.Contract;
import works.metric.portal.tenant.LegalIdentity;
import works.metric.portal.tenant.NewTenant;

/** A tenant that is there to leave, so that none of the others has to. Nobody signs in to it by a browser. */
final class LeavingStage {

    private LeavingStage() {}

    /** Opens it and gives notice for today: the contract is over at once. */
    static TenantId left(String alias, String name) {
        RunningPortal portal = RunningPortal.get();
        TenantId id = new TenantId(Ids.next());
        ZoneId zone = ZoneId.of("Europe/Oslo");
        String email = "astrid.moen@" + alias + ".example";
        NewTenant wanted = new NewTenant(
                alias,
                new LegalIdentity(
                        name,
                        "NO 912 345 678 MVA",
                        "Kongens gate 1, 7011 Trondheim",
                        "NO",
                        "Astrid Moen",
                        "CEO",
                        email,
                        "Astrid Moen",
                        email),
                new Contract(Contract.Authorisation.GENERAL, 30, 10, false),
                Locale.ENGLISH,
                zone);
        TenantScope.as(
                portal.person(DemoPeople.STAFF, DemoPeople.Role.OPERATOR), () -> portal.service(OnboardingService.class)
                        .open(
                                id,
                                wanted,
                                new NewIdentityProvider("https://login." + alias + ".example", "portal", "a-secret"),
                                new NewMember(email, "Astrid Moen", Role.TENANT_ADMIN, Locale.ENGLISH)));
        SignInDirectory door = portal.service(SignInDirectory.class);
        Actor admin = door.admit(door.find(alias).orElseThrow(), "astrid", email, true, "Astrid Moen");
        giveNotice(portal, admin, "sftp." + alias + ".example, folder exit");
        return id;
    }

    /** The whole end of a contract at once: notice for today, every record, the certificate. */
    static void certified(RunningPortal portal, TenantId tenant, Actor admin) {
        giveNotice(portal, admin, "sftp.example, folder exit");
        recordTheRest(portal, tenant);
        LeavingDeskService desk = portal.service(LeavingDeskService.class);
        TenantScope.as(officer(portal), () -> {
            LeavingCase seen = desk.of(tenant);
            return desk.certify(tenant, seen.leaving().id(), seen, new Certifier("Henrik Dahl", "Head of Privacy"));
        });
    }

    /** Every record that is missing. */
    static void recordTheRest(RunningPortal portal, TenantId tenant) {
        LeavingDeskService desk = portal.service(LeavingDeskService.class);
        LocalDate today = today(portal);
        TenantScope.as(officer(portal), () -> {
            LeavingCase leaving = desk.of(tenant);
            boolean first = true;
            for (LeavingStep step : leaving.steps()) {
                if (step.done() == null) {
                    desk.record(
                            tenant,
                            Ids.next(),
                            leaving.leaving().id(),
                            step.target(),
                            null,
                            record(step, first, today));
                    first = first && step.kind() == StepKind.RETURN;
                }
            }
        });
    }

    private static NewRecord record(LeavingStep step, boolean first, LocalDate today) {
        if (step.kind() == StepKind.RETURN) {
            return NewRecord.returned(
                    today, "All installs and events, 3 files", "9c".repeat(32), "sftp.example, Astrid Moen");
        }
        return first
                ? NewRecord.heldByLaw(
                        today, "Invoices and their vouchers", "Bookkeeping Act, section 13", today.plusYears(5))
                : NewRecord.deleted(today, "All rows erased; backups are overwritten within 30 days");
    }

    private static void giveNotice(RunningPortal portal, Actor admin, String where) {
        LeavingDetails given = TenantScope.as(admin, () -> portal.service(LeavingService.class)
                .give(
                        Ids.next(),
                        new NewLeaving(
                                today(portal),
                                new LeavingWishes(
                                        LeavingChoice.RETURN_THEN_DELETE,
                                        java.util.Set.of(),
                                        ReturnFormat.JSON_LINES,
                                        where),
                                "The studio closes its last game")));
        if (given.id() == null) {
            throw new IllegalStateException("No notice");
        }
    }

    private static Actor officer(RunningPortal portal) {
        return portal.person(DemoPeople.STAFF, DemoPeople.Role.PRIVACY_OFFICER);
    }

    private static LocalDate today(RunningPortal portal) {
        return LocalDate.ofInstant(portal.service(Clock.class).instant(), ZoneId.of("Europe/Oslo"));
    }
}
