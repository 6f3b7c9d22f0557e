package works.metric.portal.catalogues;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.PlatformOwned;

@Entity
@Table(name = "catalogue_entry")
class CatalogueEntry implements PlatformOwned {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Catalogue catalogue;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private int position;

    @Column(name = "name_en")
    private String english;

    @Column(name = "name_nb")
    private String bokmal;

    @Column(name = "about_en")
    private String aboutEnglish;

    @Column(name = "about_nb")
    private String aboutBokmal;

    @Column(name = "wordings")
    private int wordings;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected CatalogueEntry() {}

    @SuppressWarnings("NullAway") // write() fills the rest
    CatalogueEntry(UUID id, Catalogue catalogue, String code, int position, Wording wording) {
        this.id = id;
        this.catalogue = catalogue;
        this.code = code;
        this.position = position;
        write(wording);
    }

    CatalogueEvent added() {
        return event("catalogue.added", wording().changesFrom(null));
    }

    CatalogueEvent reword(Wording to) {
        List<FieldChange> changes = to.changesFrom(wording());
        write(to);
        return event("catalogue.reworded", changes);
    }

    CatalogueEvent retire(Instant now) {
        retiredAt = now;
        return event("catalogue.retired", List.of(new FieldChange("retired", null, now.toString())));
    }

    CatalogueEvent restore() {
        FieldChange change = new FieldChange("retired", String.valueOf(retiredAt), null);
        retiredAt = null;
        return event("catalogue.restored", List.of(change));
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    Wording wording() {
        return new Wording(english, bokmal, aboutEnglish, aboutBokmal);
    }

    /** How it is called from now on, for the history. */
    CatalogueWording current(Instant since) {
        return new CatalogueWording(id, catalogue, code, wordings, wording(), since);
    }

    CatalogueEntryDetails details() {
        return new CatalogueEntryDetails(id, version == null ? 0 : version, catalogue, code, wording(), retiredAt);
    }

    private void write(Wording wording) {
        english = wording.english();
        bokmal = wording.bokmal();
        aboutEnglish = wording.aboutEnglish();
        aboutBokmal = wording.aboutBokmal();
        wordings++;
    }

    private CatalogueEvent event(String action, List<FieldChange> changes) {
        return new CatalogueEvent(action, id, code, changes);
    }
}
