package violations.orders;

import com.vaadin.flow.component.html.Span;
import org.springframework.stereotype.Service;

@Service
public class OrderService {

    public String text() {
        return new Span("knows a screen").getText();
    }
}
