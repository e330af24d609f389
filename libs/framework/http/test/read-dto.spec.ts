import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  BoolParam,
  DateParam,
  IntParam,
  InvalidInputError,
  Nullable,
  Optional,
  PageQuery,
  readDto,
  SortParam,
  TranslatedText,
  Trimmed,
  type InputSource,
} from '@framework/http';

class LineDto {
  @IsInt()
  @Min(1)
  @Max(99)
  quantity: number;
}

class OrderDto {
  @IsEmail()
  @MaxLength(60)
  email: string;

  @Optional()
  @Trimmed()
  @MaxLength(10)
  note?: string;

  @Nullable()
  @MaxLength(10)
  coupon: string | null;

  @IsIn(['card', 'invoice'])
  payment = 'card';

  @ValidateIf((order: OrderDto) => order.payment === 'invoice')
  @IsString()
  reference: string;

  @ValidateNested({ each: true })
  @Type(() => LineDto)
  @ArrayMaxSize(3)
  lines: LineDto[];

  @Optional()
  @IsArray()
  @MaxLength(3, { each: true })
  tags?: string[];

  @Optional()
  @ValidateNested()
  @Type(() => LineDto)
  gift?: LineDto;

  @Optional()
  @TranslatedText({ maxLength: 5 })
  title?: Record<string, string>;
}

const order = { email: 'a@example.com', coupon: null, lines: [{ quantity: 1 }] };

class FilterQuery extends PageQuery {
  @Optional() @BoolParam() active?: boolean;
  @Optional() @DateParam() since?: Date;
  @Optional() @SortParam(['title', '-title']) sort = 'title';
  @Optional() @MaxLength(5, { each: true }) tag?: string[];
  @Optional() @IntParam({ min: -5 }) low?: number;
}

describe('reading a body', () => {
  it('makes an instance with defaults, trimmed texts and nested instances', () => {
    const dto = readDto(OrderDto, { ...order, note: '  hi ' }, 'body');
    expect(dto).toBeInstanceOf(OrderDto);
    expect(dto.lines[0]).toBeInstanceOf(LineDto);
    expect(dto).toMatchObject({ payment: 'card', note: 'hi', coupon: null });
  });

  it('names every wrong field with a pointer, in lists too', () => {
    const input = {
      email: 'x',
      coupon: 'far too long',
      lines: [{ quantity: 1 }, { quantity: '2' }, { quanity: 1 }],
      'a/b': 1,
    };
    expect(problemsOf(OrderDto, input)).toEqual([
      '/a~1b is not a field that is known here; leave it out',
      '/email must be an email',
      '/coupon must be shorter than or equal to 10 characters',
      '/lines/1/quantity must not be greater than 99; must not be less than 1; must be an integer number',
      '/lines/2/quanity is not a field that is known here; leave it out',
      '/lines/2/quantity is required',
    ]);
  });

  it.each([
    [{ coupon: undefined }, '/coupon is required'],
    [{ note: null }, '/note must not be null'],
    [{ payment: null }, '/payment must not be null'],
    [{ payment: 'invoice' }, '/reference is required'],
    [{ lines: { quantity: 1 } }, '/lines must be a list'],
    [{ lines: Array(4).fill({ quantity: 1 }) }, '/lines must contain no more than 3 elements'],
    [{ lines: [null] }, '/lines/0 must be an object'],
    [{ tags: ['abc', 'abcd', 7] }, '/tags/1 must be shorter than or equal to 3 characters'],
    [{ tags: ['abc', 7] }, '/tags/1 must be shorter than or equal to 3 characters'],
    [{ gift: [] }, '/gift must be an object'],
    [
      { title: {} },
      '/title must have a text of 1 to 5 characters for at least one of en, fr, de, lb, and nothing else',
    ],
    [
      { title: { xx: 'a' } },
      '/title must have a text of 1 to 5 characters for at least one of en, fr, de, lb, and nothing else',
    ],
  ])('refuses %j', (parts, problem) => {
    expect(problemsOf(OrderDto, { ...order, ...parts })).toContain(problem);
  });

  it.each([null, undefined, [], 'text', 7])('refuses %j in place of an object', (input) => {
    expect(problemsOf(OrderDto, input).length).toBeGreaterThan(0);
  });

  it('does not convert', () => {
    expect(problemsOf(LineDto, { quantity: '3' })).toHaveLength(1);
    expect(problemsOf(LineDto, { quantity: true })).toHaveLength(1);
  });

  it('does not take what an object inherits', () => {
    expect(problemsOf(LineDto, Object.create({ quantity: 3 }))).toEqual(['/quantity is required']);
  });
});

describe('reading a query', () => {
  it('converts what is written exactly as asked', () => {
    const query = {
      limit: '7',
      active: 'false',
      since: '2026-01-28T12:00:00+01:00',
      tag: 'a',
      low: '-3',
      sort: '-title',
    };
    expect(readDto(FilterQuery, query, 'query')).toMatchObject({
      limit: 7,
      active: false,
      since: new Date('2026-01-28T11:00:00Z'),
      tag: ['a'],
      low: -3,
      sort: '-title',
    });
  });

  it('keeps the defaults', () => {
    expect(readDto(FilterQuery, {}, 'query')).toMatchObject({ limit: 20, sort: 'title' });
  });

  it.each(['0x10', '1e1', '', ' 7', '7.5', '0', '101', '9007199254740993', '+7', '٣'])(
    'refuses the limit %j',
    (limit) => {
      expect(problemsOf(FilterQuery, { limit }, 'query')).toEqual(['limit must be a whole number from 1 to 100']);
    },
  );

  it.each([
    [{ active: '1' }, 'active must be true or false'],
    [{ since: '2026-01-28' }, 'since must be a moment in ISO 8601 with an offset, such as 2026-01-28T12:00:00Z'],
    [
      { since: '2026-02-31T12:00:00Z' },
      'since must be a moment in ISO 8601 with an offset, such as 2026-01-28T12:00:00Z',
    ],
    [{ sort: 'price' }, 'sort must be one of title, -title'],
    [{ limit: ['1', '2'] }, 'limit must be given once'],
    [{ after: '' }, 'after must be longer than or equal to 1 characters'],
    [{ unknown: '1' }, 'unknown is not a field that is known here; leave it out'],
    [{ tag: ['a', 'toolong'] }, 'tag/1 must be shorter than or equal to 5 characters'],
  ])('refuses %j', (query, problem) => {
    expect(problemsOf(FilterQuery, query, 'query')).toEqual([problem]);
  });
});

function problemsOf(dto: new () => object, input: unknown, source: InputSource = 'body'): string[] {
  try {
    readDto(dto, input, source);
    return [];
  } catch (error) {
    return (error as InvalidInputError).problems.map(({ pointer, detail }) => `${pointer} ${detail}`);
  }
}
