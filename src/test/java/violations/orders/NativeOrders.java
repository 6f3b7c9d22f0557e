package violations.orders;

import java.util.List;
import org.springframework.data.jpa.repository.Query;

interface NativeOrders {

    @Query(value = "select name from orders", nativeQuery = true)
    List<String> names();
}
