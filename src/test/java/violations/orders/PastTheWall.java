package violations.orders;

import jakarta.persistence.EntityManager;

class PastTheWall {

    Object all(EntityManager entities) {
        return entities.createNativeQuery("select * from orders").getResultList();
    }
}
