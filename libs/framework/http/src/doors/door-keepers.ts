import { doorOf, type Door } from '@framework/module-registry';
import { Injectable, type OnModuleInit, type Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type DoorKeeper, keptDoorOf } from './door-keeper.js';

/** Thrown at start when a door has no keeper, or two. */
export class DoorKeeperError extends Error {
  override readonly name = 'DoorKeeperError';
}

/** The keeper of each door, found among all providers; every door that has a controller must have exactly one. */
@Injectable()
export class DoorKeepers implements OnModuleInit {
  private readonly keepers = new Map<Door, DoorKeeper>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const door = typeof metatype === 'function' ? keptDoorOf(metatype) : undefined;
      if (door) this.add(door, instance as DoorKeeper);
    }
    for (const { metatype } of this.discovery.getControllers()) {
      if (metatype) this.requireKeeper(metatype as Type);
    }
  }

  of(door: Door): DoorKeeper {
    const keeper = this.keepers.get(door);
    if (!keeper)
      throw new DoorKeeperError(`Nobody keeps the '${door}' door. Decorate a provider with @KeepsDoor('${door}').`);
    return keeper;
  }

  private add(door: Door, keeper: DoorKeeper): void {
    const other = this.keepers.get(door);
    if (other === keeper) return;
    if (other) {
      const names = `${other.constructor.name} and ${keeper.constructor.name}`;
      throw new DoorKeeperError(`Two keepers, ${names}, stand at the '${door}' door. Remove @KeepsDoor from one.`);
    }
    this.keepers.set(door, keeper);
  }

  private requireKeeper(controller: Type): void {
    const door = doorOf(controller);
    if (door && !this.keepers.has(door)) {
      throw new DoorKeeperError(
        `${controller.name} stands behind the '${door}' door, which nobody keeps. Decorate a provider with @KeepsDoor('${door}').`,
      );
    }
  }
}
