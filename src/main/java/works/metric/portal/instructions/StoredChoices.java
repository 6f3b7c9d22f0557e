package works.metric.portal.instructions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Set;
import java.util.UUID;
import works.metric.portal.catalogues.Purpose;

/** The columns of {@link InstructionTerms} that say the same in any tenant. */
@Embeddable
class StoredChoices {

    private String purposes;

    @Column(name = "sensitive_data")
    private boolean sensitive;

    @Column(name = "sensitive_safeguards")
    private String sensitiveSafeguards;

    @Column(name = "child_safeguards")
    private String childSafeguards;

    @Enumerated(EnumType.STRING)
    @Column(name = "ip_handling")
    private IpHandling ip;

    @Enumerated(EnumType.STRING)
    @Column(name = "identifier_form")
    private IdentifierForm identifiers;

    @Column(name = "retention_exceptions")
    private String retentionExceptions;

    private String regions;
    private String transfers;

    @Column(name = "publisher_sharing")
    private boolean publisherSharing;

    @Enumerated(EnumType.STRING)
    @Column(name = "at_end")
    private EndOfContract atEnd;

    @SuppressWarnings("NullAway") // filled by JPA
    protected StoredChoices() {}

    StoredChoices(InstructionTerms terms) {
        purposes = Codes.write(terms.purposes());
        sensitive = terms.sensitive();
        sensitiveSafeguards = Codes.write(terms.sensitiveSafeguards());
        childSafeguards = Codes.write(terms.childSafeguards());
        ip = terms.ip();
        identifiers = terms.identifiers();
        retentionExceptions = Codes.writeRetention(terms.retentionExceptions());
        regions = Codes.write(terms.regions());
        transfers = Codes.write(terms.transfers());
        publisherSharing = terms.publisherSharing();
        atEnd = terms.atEnd();
    }

    InstructionTerms terms(Set<AppId> apps, Set<UUID> excludedSubprocessors) {
        return new InstructionTerms(
                apps,
                Codes.read(purposes, Purpose::new),
                sensitive,
                Codes.read(sensitiveSafeguards, SensitiveSafeguard::valueOf),
                Codes.read(childSafeguards, ChildSafeguard::valueOf),
                ip,
                identifiers,
                Codes.readRetention(retentionExceptions),
                Codes.read(regions, region -> region),
                Codes.read(transfers, TransferMechanism::valueOf),
                excludedSubprocessors,
                publisherSharing,
                atEnd);
    }
}
