import { Transform, plainToInstance } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, MinLength, validateSync } from 'class-validator';

/** Known to everyone, so production refuses it. */
export const DEVELOPMENT_SECRET = 'orion-development-secret-do-not-use-in-production';

const integer = Transform(({ value }) => (/^\d+$/.test(String(value)) ? Number(value) : value));

/**
 * The process's settings, read from the environment once. The initial values are the defaults; `.env.example` documents
 * each variable and is checked against this class.
 */
export class Environment {
  @IsIn(['development', 'test', 'production'])
  NODE_ENV = 'development';

  @integer @IsInt() @Min(0) @Max(65535)
  PORT = 3000;

  @IsString()
  HOST = '127.0.0.1';

  /** Owner role: migrates, never serves. */
  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_URL must be a postgres:// address' })
  DATABASE_URL: string;

  /** Application role: owns nothing and cannot bypass row-level security. Derived from DATABASE_URL when absent. */
  @IsOptional() @Matches(/^postgres(ql)?:\/\//, { message: 'APP_DATABASE_URL must be a postgres:// address' })
  APP_DATABASE_URL?: string;

  @integer @IsInt() @Min(2) @Max(200)
  DATABASE_POOL_SIZE = 12;

  @integer @IsInt() @Min(100) @Max(600_000)
  DATABASE_STATEMENT_TIMEOUT_MS = 5_000;

  @integer @IsInt() @Min(50) @Max(60_000)
  DATABASE_LOCK_TIMEOUT_MS = 3_000;

  @integer @IsInt() @Min(100) @Max(60_000)
  DATABASE_CONNECT_TIMEOUT_MS = 3_000;

  /** Keys for sealing, tokens and the application role are drawn from it. */
  @MinLength(32, { message: 'ORION_SECRET must have at least 32 characters' })
  ORION_SECRET = DEVELOPMENT_SECRET;

  /** Former secrets, separated by commas, that may still open what they sealed. */
  @IsString()
  ORION_SECRET_PREVIOUS = '';

  /** 1: a module that fails to start stops the process instead of being quarantined. */
  @IsIn(['0', '1'])
  STRICT_BOOT = '0';

  /** 1: believe X-Forwarded-For of the proxy in front. */
  @IsIn(['0', '1'])
  TRUST_PROXY = '0';

  /** Requests a minute from one network address, over all replicas; 0 switches the limit off. */
  @integer @IsInt() @Min(0)
  RATE_LIMIT_PER_ADDRESS = 0;

  /** Requests a minute with one API key, over all replicas; 0 switches the limit off. */
  @integer @IsInt() @Min(0)
  RATE_LIMIT_PER_KEY = 0;

  /** Log-in attempts a minute from one address, over all replicas. */
  @integer @IsInt() @Min(1)
  RATE_LIMIT_LOGIN = 30;

  /** Seconds that SIGTERM leaves to requests under way. */
  @integer @IsInt() @Min(1) @Max(120)
  SHUTDOWN_SECONDS = 10;

  @IsIn(['error', 'warn', 'log', 'debug'])
  LOG_LEVEL = 'log';

  get isProduction(): boolean {
    return this.NODE_ENV === 'production';
  }

  get secrets(): readonly [string, ...string[]] {
    return [this.ORION_SECRET, ...this.ORION_SECRET_PREVIOUS.split(',').filter(Boolean)];
  }

  /** Throws one `InvalidEnvironmentError` that names every problem. */
  static from(variables: NodeJS.ProcessEnv): Environment {
    const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
    const environment = plainToInstance(Environment, given, { exposeDefaultValues: true });
    const problems = validateSync(environment).flatMap(({ constraints }) => Object.values(constraints ?? {}));
    if (environment.isProduction) problems.push(...productionProblems(environment));
    if (problems.length > 0) throw new InvalidEnvironmentError(problems);
    return environment;
  }
}

/** Thrown at start, before anything connects. */
export class InvalidEnvironmentError extends Error {
  constructor(problems: readonly string[]) {
    super(`The environment is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\nSee .env.example.`);
    this.name = 'InvalidEnvironmentError';
  }
}

function productionProblems(environment: Environment): string[] {
  const problems: string[] = [];
  if (environment.ORION_SECRET === DEVELOPMENT_SECRET) {
    problems.push('ORION_SECRET is the development secret; set one of your own (openssl rand -hex 32)');
  }
  return problems;
}
