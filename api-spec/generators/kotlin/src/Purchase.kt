// Buys with what was generated from the contract: PurchaseKt URL TOKEN.
import carts.apis.CartsApi
import carts.apis.OrdersApi
import carts.infrastructure.ApiClient
import carts.infrastructure.ClientError
import carts.infrastructure.ClientException
import carts.infrastructure.Serializer
import carts.models.ApiFault
import carts.models.BillingCycle
import carts.models.Cart
import carts.models.CartLineItem

private const val CUSTOMER = "d6bf25b7-e0a8-4f2d-a31b-97b55cfc774d"

fun main(args: Array<String>) {
    val (url, token) = args
    ApiClient.accessToken = token
    val carts = CartsApi(url)
    val line = CartLineItem(
        catalogItemId = "CFQ7TTC0LH0Z:0001:CFQ7TTC0K18P",
        quantity = 1,
        billingCycle = BillingCycle.monthly,
        termDuration = "P1M",
    )

    val created = carts.createCart(CUSTOMER, Cart(lineItems = listOf(line)))
    val id = checkNotNull(created.id)
    val found = carts.getCart(CUSTOMER, id)
    check(found == created) { "$found is not $created" }

    val updated = carts.updateCart(CUSTOMER, id, found.copy(lineItems = found.lineItems.map { it.copy(quantity = 3) }))
    check(updated.lineItems.single().quantity == 3) { "$updated" }

    val fault = refusal { carts.updateCart(CUSTOMER, id, Cart(lineItems = listOf(line.copy(quantity = 0)))) }
    check(fault.code == 900275) { "$fault" }

    val bought = carts.checkoutCart(CUSTOMER, id)
    val orderId = checkNotNull(bought.orders?.single()?.id) { "$bought" }
    val order = OrdersApi(url).getOrder(CUSTOMER, orderId, includePrice = true)
    check(order.lineItems?.single()?.quantity == 3) { "$order" }
    println("Kotlin: order $orderId of 3; quantity 0 refused with ${fault.code}: ${fault.description}")
}

/** What the contract says that a refusal with 400 carries; the generated client leaves it as text. */
private fun refusal(call: () -> Any): ApiFault =
    try {
        error("not refused: ${call()}")
    } catch (e: ClientException) {
        check(e.statusCode == 400) { "${e.message}" }
        val body = (e.response as ClientError<*>).body as String
        checkNotNull(Serializer.moshi.adapter(ApiFault::class.java).fromJson(body))
    }
