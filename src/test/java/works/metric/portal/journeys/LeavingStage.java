package works.metric.portal.journeys;

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
import works.metric.portal.leaving.LeavingChoice;
import works.metric.portal.leaving.LeavingDetails;
import works.metric.portal.leaving.LeavingService;
import works.metric.portal.leaving.LeavingWishes;
import works.metric.portal.leaving.NewLeaving;
import works.metric.portal.leaving.ReturnFormat;
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
        LeavingDetails given = TenantScope.as(admin, () -> portal.service(LeavingService.class)
                .give(
                        Ids.next(),
                        new NewLeaving(
                                LocalDate.now(zone),
                                new LeavingWishes(
                                        LeavingChoice.RETURN_THEN_DELETE,
                                        java.util.Set.of(),
                                        ReturnFormat.JSON_LINES,
                                        "sftp." + alias + ".example, folder exit"),
                                "The studio closes its last game")));
        if (given.id() == null) {
            throw new IllegalStateException("No notice");
        }
        return id;
    }
}
