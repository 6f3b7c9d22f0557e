package works.metric.portal.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import works.metric.portal.Stage;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.tenant.Contract;
import works.metric.portal.tenant.LegalIdentity;

/** A tenant whose agreement has the docking clause, and affiliates for it. */
public final class DockingStage {

    /** On terms that MetricWorks signs by its policy. */
    public static final Contract STANDARD = new Contract(Contract.Authorisation.GENERAL, 30, 10, true);

    /** On terms that a person of MetricWorks has to look at. */
    public static final Contract LOOKED_AT = new Contract(Contract.Authorisation.SPECIFIC, 30, 10, true);

    public static final NewAcceptance INGRID = new NewAcceptance("Ingrid Solberg", "CEO", true);

    private DockingStage() {}

    public static NewAccession affiliate(String name, LocalDate beginsOn, String... apps) {
        return new NewAccession(
                new LegalIdentity(
                        name,
                        "DK " + Integer.toHexString(name.hashCode()),
                        "Havnegade 4, 1058 København",
                        "DK",
                        "Mette Holm",
                        "Legal Counsel",
                        "mette@affiliate.example",
                        "Lars Dahl",
                        "dpo@affiliate.example"),
                List.of(apps),
                beginsOn);
    }

    /** Looked at and signed in one go. */
    public static AccessionDetails sign(Stage.Cast cast, AccessionService accessions, UUID id, NewAccession wanted) {
        return cast.as(Role.TENANT_ADMIN, () -> {
            AccessionPreview seen = accessions.preview(wanted);
            return accessions.sign(id, seen.contentSha256(), wanted, INGRID);
        });
    }

    public static AccessionDetails sign(Stage.Cast cast, AccessionService accessions, NewAccession wanted) {
        return sign(cast, accessions, Ids.next(), wanted);
    }
}
