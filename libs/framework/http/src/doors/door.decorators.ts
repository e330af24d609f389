import { declareDoor, type Door } from '@framework/module-registry';
import { applyDecorators, Controller } from '@nestjs/common';

/** Path prefix of every door. */
export const API_PREFIX = '/api/v1';

/** A controller of platform staff: `/api/v1/admin/<path>`. */
export function AdminController(path = ''): ClassDecorator {
  return doorController('admin', path);
}

/** A controller of merchants, across their stores: `/api/v1/merchant/<path>`. */
export function MerchantController(path = ''): ClassDecorator {
  return doorController('merchant', path);
}

/** A controller of one store's back office: `/api/v1/store/<path>`. */
export function StoreController(path = ''): ClassDecorator {
  return doorController('store', path);
}

/** A controller that shoppers call: `/api/v1/storefront/<path>`. */
export function StorefrontController(path = ''): ClassDecorator {
  return doorController('storefront', path);
}

/** A controller for logging in and managing one's own account: `/api/v1/auth/<path>`. */
export function AuthController(path = ''): ClassDecorator {
  return doorController('auth', path);
}

function doorController(door: Door, path: string): ClassDecorator {
  const suffix = path.replace(/^\/+|\/+$/g, '');
  return applyDecorators(
    Controller(suffix === '' ? `${API_PREFIX}/${door}` : `${API_PREFIX}/${door}/${suffix}`),
    (controller: object) => declareDoor(controller, door),
  );
}
