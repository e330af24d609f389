import type { TenantContext } from '@framework/kernel';
import type { PermissionDefinition } from '@framework/module-registry';
import { Controller, Get, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AdminController, Ctx, Public, RequirePermission, SignedIn, StoreController } from '@framework/http';
import { PLATFORM_ID, SampleAdminKeeper, sampleApp } from './sample-app.js';

const viewThings: PermissionDefinition = { code: 'sample.things.view', title: { en: 'View things' }, door: 'admin' };

@AdminController('things')
class ThingsController {
  @Get()
  @RequirePermission(viewThings)
  list(@Ctx() ctx: TenantContext): object {
    return { platformId: ctx.platformId, correlationId: ctx.correlationId };
  }

  @Get('mine')
  @SignedIn()
  mine(@Ctx() ctx: TenantContext): object {
    return { actor: ctx.actor };
  }

  @Get('open')
  @Public()
  open(@Ctx() ctx: TenantContext): object {
    return { actor: ctx.actor };
  }

  @Get('forgotten')
  forgotten(): object {
    return { leaked: true };
  }
}

@Controller('probe')
class ProbeController {
  @Get()
  @Public()
  probe(): object {
    return { up: true };
  }

  @Get('forgotten')
  forgotten(): object {
    return { leaked: true };
  }
}

describe('the doors', () => {
  let app: NestFastifyApplication;
  const get = (url: string, token?: string) =>
    app.inject({ url, headers: token ? { authorization: `Bearer ${token}` } : {} });

  beforeAll(async () => {
    app = await sampleApp({ controllers: [ThingsController, ProbeController] });
  });
  afterAll(() => app.close());

  it('hands the context of the keeper to a principal with the permission', async () => {
    const answer = await get('/api/v1/admin/things', viewThings.code);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ platformId: PLATFORM_ID, correlationId: answer.headers['x-correlation-id'] });
  });

  it('names the permission that a principal lacks', async () => {
    const answer = await get('/api/v1/admin/things', 'sample.other');
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'platform.permission_missing', permission: viewThings.code });
  });

  it('lets a principal that may do everything pass', async () => {
    expect((await get('/api/v1/admin/things', 'all')).statusCode).toBe(200);
  });

  it.each(['', '/mine'])('asks a stranger to sign in at %j', async (path) => {
    const answer = await get(`/api/v1/admin/things${path}`);
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="orion"');
    expect(answer.json()).toMatchObject({ code: 'platform.unauthenticated' });
  });

  it('passes on what the keeper says about wrong credentials', async () => {
    const answer = await get('/api/v1/admin/things/open', 'wrong');
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ detail: 'The token is wrong.' });
  });

  it('needs no permission for a route that is for all who signed in', async () => {
    expect((await get('/api/v1/admin/things/mine', 'sample.other')).json()).toEqual({
      actor: { kind: 'user', id: 'user-1' },
    });
  });

  it('lets a stranger through a public route, with a context', async () => {
    expect((await get('/api/v1/admin/things/open')).json()).toEqual({ actor: { kind: 'anonymous' } });
  });

  it.each(['/api/v1/admin/things/forgotten', '/probe/forgotten'])(
    'closes %s, about which nobody decided',
    async (url) => {
      const answer = await get(url, 'all');
      expect(answer.statusCode).toBe(403);
      expect(answer.json()).toMatchObject({ code: 'platform.access_undecided' });
    },
  );

  it('serves a public route that belongs to no door', async () => {
    expect((await get('/probe')).json()).toEqual({ up: true });
  });
});

describe('the keepers', () => {
  it('must be there for every door with a controller', async () => {
    @StoreController('things')
    class UnkeptController {}

    await expect(sampleApp({ controllers: [UnkeptController] })).rejects.toThrow(
      "UnkeptController stands behind the 'store' door, which nobody keeps. Decorate a provider with @KeepsDoor('store').",
    );
  });

  it('must not be two at one door', async () => {
    class SecondKeeper extends SampleAdminKeeper {}
    Reflect.decorate([(await import('@framework/http')).KeepsDoor('admin')], SecondKeeper);

    @Module({ providers: [SecondKeeper] })
    class OtherModule {}

    await expect(sampleApp({ imports: [OtherModule] })).rejects.toThrow(
      /Two keepers, \w+ and \w+, stand at the 'admin' door/,
    );
  });
});
