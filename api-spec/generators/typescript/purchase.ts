// Buys with what was generated from the contract: purchase.js URL TOKEN.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./target/carts.js";

type CartLineItem = components["schemas"]["CartLineItem"];

const [baseUrl = "", token = ""] = process.argv.slice(2);
const client = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });
const customerId = "d6bf25b7-e0a8-4f2d-a31b-97b55cfc774d";
const line: CartLineItem = { catalogItemId: "CFQ7TTC0LH0Z:0001:CFQ7TTC0K18P", quantity: 1, billingCycle: "monthly", termDuration: "P1M" };

const created = await client.POST("/v1/customers/{customerId}/carts", { params: { path: { customerId } }, body: { lineItems: [line] } });
assert.ok(created.data?.id, `${created.response.status} ${JSON.stringify(created.error)}`);
const path = { customerId, cartId: created.data.id };

const found = await client.GET("/v1/customers/{customerId}/carts/{cartId}", { params: { path } });
assert.deepEqual(found.data, created.data);

const lineItems = found.data.lineItems.map((item) => ({ ...item, quantity: 3 }));
const updated = await client.PUT("/v1/customers/{customerId}/carts/{cartId}", { params: { path }, body: { ...found.data, lineItems } });
assert.equal(updated.data?.lineItems[0]?.quantity, 3);

const refused = await client.PUT("/v1/customers/{customerId}/carts/{cartId}", { params: { path }, body: { lineItems: [{ ...line, quantity: 0 }] } });
assert.ok(refused.error && "code" in refused.error);
assert.deepEqual([refused.response.status, refused.error.code], [400, 900275]);

const bought = await client.POST("/v1/customers/{customerId}/carts/{cartId}/checkout", { params: { path } });
const orderId = bought.data?.orders?.[0]?.id;
assert.ok(orderId, JSON.stringify(bought));

const order = await client.GET("/v1/customers/{customerId}/orders/{orderId}", {
  params: { path: { customerId, orderId }, query: { include_price: true } },
});
assert.equal(order.data?.lineItems?.[0]?.quantity, 3);
console.log(`TypeScript: order ${orderId} of 3; quantity 0 refused with ${refused.error.code}: ${refused.error.description}`);
