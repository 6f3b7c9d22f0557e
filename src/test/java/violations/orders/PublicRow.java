package violations.orders;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
public class PublicRow {

    @Id
    private UUID id = new UUID(0, 0);

    public UUID id() {
        return id;
    }
}
