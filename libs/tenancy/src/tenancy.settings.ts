import { IsEmail, IsIn, MaxLength, ValidateIf } from 'class-validator';

const TIME_ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** What a platform sets and a store may override; the initial values are the defaults. */
export class TenancySettings {
  @IsIn(TIME_ZONES, { message: 'must be an IANA time zone such as Europe/Luxembourg' })
  timeZone = 'Europe/Luxembourg';

  /** Shown to customers as the address for questions; empty: none. */
  @ValidateIf((settings: TenancySettings) => settings.helpEmail !== '')
  @IsEmail({}, { message: 'must be an e-mail address or empty' })
  @MaxLength(254)
  helpEmail = '';
}
