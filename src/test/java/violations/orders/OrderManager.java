package violations.orders;

class OrderManager {}
