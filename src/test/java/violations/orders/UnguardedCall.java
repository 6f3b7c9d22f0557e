package violations.orders;

import org.springframework.web.client.RestTemplate;

class UnguardedCall {

    String price(String shop) {
        return new RestTemplate().getForObject(shop, String.class);
    }
}
