import { ErrorKind, PlatformError } from '@framework/kernel';

export class ProductNotReadyError extends PlatformError {
  readonly code = 'catalog.product_not_ready';
  readonly kind = ErrorKind.Conflict;

  constructor(productId: string) {
    super(`Product '${productId}' has no active variant to sell. Add or activate a variant, then publish it.`);
  }
}
